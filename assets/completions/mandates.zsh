#compdef mandates
# What zsh completes after mandates: load it after compinit with
#   source <(mandates completions zsh)
# or keep it as _mandates in a folder of $fpath.
_mandates() {
    local program=${~${(Q)words[1]}} found line
    local -a values shown
    (( $+commands[$program] )) || [[ -x $program ]] || program=mandates
    found=$("$program" completions zsh -- mandates "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null) || return 1
    if [[ -z $found ]]; then
        _files
        return
    fi
    for line in "${(@f)found}"; do
        values+=("${line%%$'\t'*}")
        shown+=("${line/$'\t'/  -- }")
    done
    # What begins so in other letters too: accents and capitals do not matter to the program.
    local -a how=(-U -V mandates)
    [[ $found == *$'\t'* ]] && how+=(-l -d shown)
    [[ $values[1] == *: ]] && how+=(-S '')
    compadd "${how[@]}" -a values
}
if [[ $funcstack[1] == _mandates ]]; then
    _mandates "$@"
else
    compdef _mandates mandates
fi

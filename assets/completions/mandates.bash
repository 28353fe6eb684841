# What bash completes after mandates: load it with
#   source <(mandates completions bash)
# or keep it as ~/.local/share/bash-completion/completions/mandates.
_mandates() {
    local program=${1/#\~/$HOME} found line
    type -P -- "$program" >/dev/null || program=mandates
    COMPREPLY=()
    # Values are quoted as names of files are.
    compopt -o filenames +o default 2>/dev/null
    found=$("$program" completions bash -- "$COMP_WORDBREAKS" "${COMP_LINE:0:COMP_POINT}" 2>/dev/null) || return
    if [[ -z $found ]]; then
        compopt -o default 2>/dev/null
        return
    fi
    while IFS= read -r line; do
        COMPREPLY+=("$line")
        [[ $line == *: ]] && compopt -o nospace 2>/dev/null
    done <<<"$found"
}
complete -o nosort -o default -F _mandates mandates 2>/dev/null ||
    complete -o default -F _mandates mandates

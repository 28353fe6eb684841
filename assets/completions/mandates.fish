# What fish completes after mandates: load it with
#   mandates completions fish | source
# or keep it as ~/.config/fish/completions/mandates.fish.
function __mandates_complete
    set -l words (commandline --current-process --tokenize --cut-at-cursor)
    set -l word (commandline --current-token --cut-at-cursor | string replace --regex '^[\'"]' '')
    set -l program (string replace --regex '^~' $HOME -- $words[1])
    type --query -- $program; or set program mandates
    # A word that is only begun may end within a quotation.
    set -l read (string unescape -- "$word"); or set read "$word"
    set -l found ($program completions fish -- mandates $words[2..] "$read" 2>/dev/null); or return
    if test (count $found) -gt 0
        printf '%s\n' $found
    else
        __fish_complete_path "$read"
    end
end
complete --command mandates --no-files --keep-order --arguments '(__mandates_complete)'

# What elvish completes after mandates: load it in rc.elv with
#   eval (mandates completions elvish | slurp)
use str
set edit:completion:arg-completer[mandates] = {|@words|
    var program = $words[0]
    if (not (has-external $program)) { set program = mandates }
    try {
        var lines = [((external $program) completions elvish -- mandates (all $words[1..]) 2>/dev/null)]
        if (== 0 (count $lines)) {
            edit:complete-filename $words[-1]
        }
        for line $lines {
            var value @about = (str:split &max=2 "\t" $line)
            edit:complex-candidate $value &display=(str:join '  ' [$value $@about])
        }
    } catch e {
        # Nothing begins so.
        nop
    }
}

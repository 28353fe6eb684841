# What PowerShell completes after mandates: load it in $PROFILE with
#   mandates completions powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName mandates -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $program = $commandAst.CommandElements[0].ToString()
    if (-not (Get-Command $program -CommandType Application -ErrorAction Ignore)) { $program = 'mandates' }
    $before = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
        ForEach-Object { if ($null -ne $_.Value) { "$($_.Value)" } else { $_.ToString() } })
    $word = $wordToComplete.Trim('''', '"')
    if ($word -eq '' -and $PSVersionTable.PSVersion -lt [version]'7.3') { $word = '""' }
    & $program completions powershell -- mandates @before $word 2>$null | ForEach-Object {
        $value, $about = $_ -split "`t", 2
        # A quotation mark of any shape ends a quotation, unless there are two.
        $text = if ($value -match '^[\w./:=+-]+$') { $value } else { "'" + ($value -replace "(['‘’‚‛])", '$1$1') + "'" }
        if (-not $about) { $about = $value }
        [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $about)
    }
}

# Comments and line ends as people write them.
@{
    RootModule        = 'Samples.dll'
    ModuleVersion     = '1.2.3'
    GUID              = '6f4bb9a6-5f0f-4b0a-a6a5-8f1b7ad1c3d2'
    FormatsToProcess  = @('Samples.Format.ps1xml')
    TypesToProcess    = 'Samples.Types.ps1xml'
    FunctionsToExport = @()
    CmdletsToExport   = @(
        'Get-SampleThing', 'Set-SampleThing', 'New-SampleThing', 'Test-SampleError', 'Wait-SampleStop', 'Write-SampleStream'
        'Resolve-SampleSet', 'Test-SampleValidation', 'Convert-SampleValue', 'Get-SampleNumber', 'Remove-SampleThing'
    )
    AliasesToExport   = 'gst'
}

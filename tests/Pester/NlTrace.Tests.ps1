#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

Describe 'Traces' {
    BeforeAll {
        . "$PSScriptRoot/Support.ps1"
        # RTM_GETLINK of the link with the index 1, as a program sends it.
        $bytes = [byte[]](32, 0, 0, 0, 18, 0, 1, 0, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
        $file = Join-Path $TestDrive message.bin
        [System.IO.File]::WriteAllBytes($file, $bytes)
    }

    It 'takes bytes apart' {
        $message = ConvertFrom-NlTrace -Bytes $bytes -Protocol Route -Offline
        $message.Operation, $message.Sequence, $message.Contract | Should -Be 'RTM_GETLINK', 7, 'Link'
        ($message.Fields | Where-Object KernelName -eq ifi_index).Text | Should -Be 1
    }

    It 'takes a file of messages' {
        (ConvertFrom-NlTrace $file -Protocol Route -Offline).Operation | Should -Be 'RTM_GETLINK'
    }

    It 'prints messages as text' {
        ConvertFrom-NlTrace -Bytes $bytes -Protocol Route -AsText -Offline | Should -Match 'RTM_GETLINK[\s\S]*ifi_index 1'
    }

    It 'reads what strace prints, out of a file or the pipeline' -Skip:(-not (Get-Command strace -ErrorAction Ignore)) {
        $trace = Join-Path $TestDrive ip.trace
        $null = strace -f -o $trace -e '%network' --decode-fd=socket --write=all --read=all ip route get 127.0.0.1
        (Get-Item $trace).Length | Should -BeGreaterThan 0
        $messages = ConvertFrom-NlTrace $trace
        $messages.Operation | Should -Contain 'RTM_GETROUTE'
        (Get-Content $trace | ConvertFrom-NlTrace).Count | Should -Be $messages.Count
        (Get-Item $trace | ConvertFrom-NlTrace).Count | Should -Be $messages.Count
        Assert-View $messages 'RTM_GETROUTE'
        Assert-View (Get-Travelled $messages) 'RTM_GETROUTE'
    }

    It 'names a file that is not there' {
        ConvertFrom-NlTrace "$TestDrive/nosuch" -ErrorVariable problem -ErrorAction SilentlyContinue
        $problem.FullyQualifiedErrorId | Should -Be 'ObjectNotFound,NetlinkPS.ConvertFromNlTraceCommand'
        $problem.CategoryInfo.Category | Should -Be 'ObjectNotFound'
    }

    It 'says how to make a trace where there is none' {
        { ConvertFrom-NlTrace /etc/passwd -ErrorAction Stop } | Should -Throw '*strace -f*' -ErrorId 'InvalidData,NetlinkPS.ConvertFromNlTraceCommand'
        { ConvertFrom-NlTrace -Bytes 1, 2, 3 -Protocol Route -ErrorAction Stop } | Should -Throw '*3 bytes are left*'
    }

    It 'completes protocols' {
        Get-Completion 'ConvertFrom-NlTrace -Protocol Netf' | Should -Be 'Netfilter'
    }

    It 'fits the screen' {
        $message = ConvertFrom-NlTrace -Bytes $bytes -Protocol Route -Offline
        Assert-View $message 'RTM_GETLINK'
        Assert-View $message 'Operation' -List
        Assert-View $message.Fields 'ifi_index'
    }

    It 'goes into JSON' {
        (ConvertFrom-NlTrace -Bytes $bytes -Protocol Route -Offline | ConvertTo-Json -Depth 4 | ConvertFrom-Json).Operation | Should -Be 'RTM_GETLINK'
    }
}

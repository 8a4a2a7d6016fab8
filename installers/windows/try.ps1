# What a machine with Windows tries of the installer in dist: install, run, install again, uninstall.
$ErrorActionPreference = "Stop"
$setup = Get-ChildItem dist\nosdesk-*-windows-x86_64-setup.exe | Select-Object -First 1
$prefix = "$env:LOCALAPPDATA\Programs\Nosdesk"
$run = "HKCU:\Software\Microsoft\Windows\CurrentVersion\Run"
$entry = "HKCU:\Software\Microsoft\Windows\CurrentVersion\Uninstall\Nosdesk"

function Must([bool] $is, [string] $what) {
    if (-not $is) { throw "Not so: $what" }
    Write-Output "ok: $what"
}
function Install([string[]] $words) {
    $ended = Start-Process $setup.FullName -ArgumentList $words -Wait -PassThru
    Must ($ended.ExitCode -eq 0) "the installer ends with 0 for $words"
}

Install "/S", "/AUTORUN=1"
Must (Test-Path "$prefix\Nosdesk.exe") "the launcher is there"
Must (Test-Path "$env:APPDATA\Microsoft\Windows\Start Menu\Programs\Nosdesk.lnk") "the Start menu has it"
Must ((Get-ItemProperty $run).Nosdesk -eq "`"$prefix\Nosdesk.exe`" --minimized") "it starts with Windows"
Must ((Get-ItemProperty $entry).DisplayName -eq "Nosdesk") "Windows lists it among the apps"

& "$prefix\nosdesk-cli.cmd" --version
Must ($LASTEXITCODE -eq 0) "the console command runs"
& "$prefix\nosdesk-cli.cmd" --self-test
Must ($LASTEXITCODE -eq 0) "the installed program finds itself whole"

Install "/S"
Must ((Get-ItemProperty $run).Nosdesk -ne $null) "installing again keeps the choice"

New-Item -ItemType Directory -Force "$env:LOCALAPPDATA\nosdesk" | Out-Null
Set-Content "$env:LOCALAPPDATA\nosdesk\kept.txt" "the user's"
Start-Process "$prefix\uninstall.exe" -ArgumentList "/S" -Wait
foreach ($second in 1..60) { if (-not (Test-Path "$prefix\uninstall.exe")) { break }; Start-Sleep 1 }
Must (-not (Test-Path $prefix)) "the uninstaller removes the program"
Must (-not (Test-Path $entry)) "the entry is gone"
Must (Test-Path "$env:LOCALAPPDATA\nosdesk\kept.txt") "the user's data is kept"

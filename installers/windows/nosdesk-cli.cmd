@echo off
rem The commands, for a console: the current version's program, on this console.
rem Nosdesk.exe counts starts that should come to life, and goes back where they did not.
setlocal
set "NOSDESK_PREFIX=%~dp0"
set "NOSDESK_PREFIX=%NOSDESK_PREFIX:~0,-1%"
if /i "%~1"=="run" start "" /wait "%NOSDESK_PREFIX%\Nosdesk.exe" --only-choose
set /p NOSDESK_CURRENT=<"%NOSDESK_PREFIX%\current"
"%NOSDESK_PREFIX%\versions\%NOSDESK_CURRENT%\nosdesk-cli.exe" %*
exit /b %errorlevel%

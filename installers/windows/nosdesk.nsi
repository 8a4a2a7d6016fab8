; Nosdesk's installer for Windows: for one user, without an administrator.
;
; The new version is put beside the old one, and `current` is switched last, in one rename: until
; then nothing of what was there has changed. Data is never touched; the uninstaller asks about it.
;
;   /S             no questions          /AUTORUN=1 or 0   start with Windows, or not
;   /D=FOLDER      where to; last word
; Exit codes: 0 done, 1 cancelled, 2 failed before the switch, 5 Nosdesk is running and stays so.

Unicode true
Target ${TARGET}
!define NAME "Nosdesk"
!define PUBLISHER "The Nosdesk authors"
Name "${NAME}"
OutFile "${OUT}"
BrandingText "${NAME} ${VERSION}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "Software\Microsoft\Windows\CurrentVersion\Uninstall\Nosdesk" "InstallLocation"
AllowSkipFiles off
ManifestDPIAware true
ManifestSupportedOS Win10
VIProductVersion "${VERSION4}"
VIAddVersionKey ProductName "${NAME}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileDescription "${NAME} setup"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey CompanyName "${PUBLISHER}"
VIAddVersionKey LegalCopyright "${PUBLISHER}"
!ifdef QUICK  ; tests change a version often, and need no small file
  SetCompress off
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif
!ifdef SIGN  ; what signs a file, with %1 for its name
  !finalize '${SIGN}'
  !uninstfinalize '${SIGN}'
!endif

!include MUI2.nsh
!include FileFunc.nsh
!include TextFunc.nsh
!include LogicLib.nsh
!include Sections.nsh
!include WinVer.nsh
!include x64.nsh
!include layout.nsh

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${PICTURE}"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "${PICTURE}"
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TEXT "$(SAYS_WELCOME)"
!define MUI_COMPONENTSPAGE_SMALLDESC
!define MUI_FINISHPAGE_RUN "$INSTDIR\Nosdesk.exe"

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
UninstPage custom un.AskAboutData un.TakeAnswers
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English
!insertmacro MUI_LANGUAGE German
!insertmacro MUI_LANGUAGE SpanishInternational
!include texts.nsh

!define ERROR_ALREADY_EXISTS 183
!define PATIENCE 60  ; half seconds that a running program is waited for

Var Current      ; the version in use before this installation, "" where there was none
Var Previous
Var IsRunning
Var Box
Var Answer1
Var Answer2
Var RemovesHistory
Var RemovesWallet

!include running.nsh

; --- Installing -----------------------------------------------------------------------------------

Section "$(PART_PROGRAM)" SecProgram
  SectionIn RO
  AddSize ${KILOBYTES}  ; what functions extract is not counted by itself
  Call CloseForUpgrade
  Call CopyProgram
  Call Switch
  Call RemoveOlder
  Call Register
SectionEnd

Section "$(PART_DESKTOP)" SecDesktop
SectionEnd

Section /o "$(PART_AUTOSTART)" SecAutostart
SectionEnd

Section -Choices
  ${If} ${SectionIsSelected} ${SecDesktop}
    CreateShortcut "$DESKTOP\Nosdesk.lnk" "$INSTDIR\Nosdesk.exe"
  ${Else}
    Delete "$DESKTOP\Nosdesk.lnk"
  ${EndIf}
  ${If} ${SectionIsSelected} ${SecAutostart}
    WriteRegStr HKCU "${KEY_AUTOSTART}" "Nosdesk" '${AUTOSTART_COMMAND}'
  ${Else}
    DeleteRegValue HKCU "${KEY_AUTOSTART}" "Nosdesk"
  ${EndIf}
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${SecProgram} "$(ABOUT_PROGRAM)"
  !insertmacro MUI_DESCRIPTION_TEXT ${SecDesktop} "$(ABOUT_DESKTOP)"
  !insertmacro MUI_DESCRIPTION_TEXT ${SecAutostart} "$(ABOUT_AUTOSTART)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

Function .onInit
  SetShellVarContext current
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(SAYS_TOO_OLD)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  Call TakeTurn
  ${ReadNote} current $Current
  Call KeepChoices
FunctionEnd

; One installer at a time: the system ends a turn with the program that has it.
Function TakeTurn
  System::Call 'kernel32::CreateMutexW(p 0, i 0, w "Local\NosdeskSetup") p .r1 ?e'
  Pop $0
  ${If} $0 = ${ERROR_ALREADY_EXISTS}
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(SAYS_TWICE)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
FunctionEnd

; An upgrade leaves shortcut and autostart as they are, unless the command line says otherwise.
Function KeepChoices
  ${If} $Current != ""
  ${AndIfNot} ${FileExists} "$DESKTOP\Nosdesk.lnk"
    !insertmacro UnselectSection ${SecDesktop}
  ${EndIf}
  ReadRegStr $0 HKCU "${KEY_AUTOSTART}" "Nosdesk"
  ${If} $0 != ""
    !insertmacro SelectSection ${SecAutostart}
  ${EndIf}
  ${GetParameters} $0
  ${GetOptions} $0 "/AUTORUN=" $1
  ${If} $1 == "1"
    !insertmacro SelectSection ${SecAutostart}
  ${ElseIf} $1 == "0"
    !insertmacro UnselectSection ${SecAutostart}
  ${EndIf}
FunctionEnd

; Only a version that is installed over itself has to be closed; beside another one there is room.
; Nosdesk installs a newer version of itself silently between two jobs, and ends by itself then.
Function CloseForUpgrade
  ${ReadNote} current $Current  ; the folder may have been chosen just now
  ${ReadNote} previous $Previous
  ${If} ${Silent}
  ${AndIf} $Current != "${VERSION}"
    Return
  ${EndIf}
  Call FindRunning
  ${If} $IsRunning = 0
    Return
  ${EndIf}
  MessageBox MB_YESNO|MB_ICONQUESTION "$(ASKS_CLOSING)" /SD IDYES IDNO unasked
  Call AskToClose
  unasked:
  ${If} $Current == "${VERSION}"
    Call MustBeClosed
  ${ElseIf} $IsRunning = 1
    MessageBox MB_OK|MB_ICONINFORMATION "$(SAYS_LATER)" /SD IDOK
  ${EndIf}
FunctionEnd

Function CopyProgram
  RMDir /r "$INSTDIR\versions\${VERSION}"
  SetOutPath "$INSTDIR\versions\${VERSION}"
  ClearErrors
  File /r "${BUNDLE}\*.*"
  FileOpen $0 "$OUTDIR\installed-by" w
  FileWrite $0 "windows"
  FileClose $0
  SetOutPath "$INSTDIR"
  File "/oname=Nosdesk.exe.new" "${LAUNCHER}"
  File "nosdesk-cli.cmd"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${Errors}
  ${OrIfNot} ${FileExists} "$INSTDIR\versions\${VERSION}\nosdesk.exe"
    Call GiveUp
  ${EndIf}
FunctionEnd

Function Switch
  System::Call 'kernel32::MoveFileExW(w "$INSTDIR\Nosdesk.exe.new", w "$INSTDIR\Nosdesk.exe", i ${REPLACE_AND_SETTLE}) i .s'
  Pop $0
  ${If} $0 = 0
    Call GiveUp
  ${EndIf}
  ${If} $Current != ""
  ${AndIf} $Current != "${VERSION}"
    ${WriteNote} previous $Current
    StrCpy $Previous $Current
  ${EndIf}
  Delete "$INSTDIR\attempts"
  ${WriteNote} current "${VERSION}"
  ${If} ${Errors}
    Call GiveUp
  ${EndIf}
  ${ReadNote} rolled-back $0
  ${If} $0 == "${VERSION}"
    Delete "$INSTDIR\rolled-back"
  ${EndIf}
FunctionEnd

Function GiveUp
  Delete "$INSTDIR\Nosdesk.exe.new"
  ${If} $Current != "${VERSION}"
    RMDir /r "$INSTDIR\versions\${VERSION}"
  ${EndIf}
  MessageBox MB_OK|MB_ICONSTOP "$(SAYS_NOT_SWITCHED)" /SD IDOK
  SetErrorLevel 2
  Abort
FunctionEnd

; A version whose program still runs cannot be deleted; it stays until the next installation.
; What others put there is no version of ours, and stays.
Function RemoveOlder
  FindFirst $0 $1 "$INSTDIR\versions\*.*"
  ${DoWhile} $1 != ""
    ${If} $1 != "."
    ${AndIf} $1 != ".."
    ${AndIf} $1 != "${VERSION}"
    ${AndIf} $1 != $Previous
    ${AndIf} ${FileExists} "$INSTDIR\versions\$1\_internal\*.*"
      Delete "$INSTDIR\versions\$1\nosdesk.exe"
      Delete "$INSTDIR\versions\$1\nosdesk-cli.exe"
      ${IfNot} ${FileExists} "$INSTDIR\versions\$1\nosdesk.exe"
      ${AndIfNot} ${FileExists} "$INSTDIR\versions\$1\nosdesk-cli.exe"
        RMDir /r "$INSTDIR\versions\$1"
      ${EndIf}
    ${EndIf}
    FindNext $0 $1
  ${Loop}
  FindClose $0
  ClearErrors
FunctionEnd

; The entry in Windows' list of apps, and in the Start menu.
Function Register
  CreateShortcut "$SMPROGRAMS\Nosdesk.lnk" "$INSTDIR\Nosdesk.exe"
  WriteRegStr HKCU "${KEY_UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${KEY_UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY_UNINSTALL}" "DisplayIcon" "$INSTDIR\Nosdesk.exe"
  WriteRegStr HKCU "${KEY_UNINSTALL}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${KEY_UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY_UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY_UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY_UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY_UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${KEY_UNINSTALL}" "EstimatedSize" $0
FunctionEnd

!include uninstall.nsh

; Nosdesk.exe in the folder of the installation: starts the version that is current.
;
; A version whose window or nodes did not come to life in two starts is left for the one before it.
; Commands are waited for, and their exit code is passed on; the window is not.
; `--only-choose` counts and chooses, and starts nothing: nosdesk-cli.cmd asks for that.

Unicode true
Target ${TARGET}
Name "Nosdesk"
OutFile "${OUT}"
Icon "${ICON}"
RequestExecutionLevel user
SilentInstall silent
SetCompress off
CRCCheck off  ; what is signed is checked by Windows
ManifestDPIAware true
ManifestSupportedOS Win10
VIProductVersion "${VERSION4}"
VIAddVersionKey ProductName "Nosdesk"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileDescription "Nosdesk"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey CompanyName "The Nosdesk authors"
VIAddVersionKey LegalCopyright "The Nosdesk authors"

!include LogicLib.nsh
!include FileFunc.nsh
!include TextFunc.nsh
!include layout.nsh

!define FAILED_STARTS 2

Var Arguments
Var Word     ; the first argument
Var Current
Var Attempts
Var Program  ; which of the two executables

Section
  StrCpy $INSTDIR $EXEDIR
  ${GetParameters} $Arguments
  Call FindWord
  Call ChooseProgram
  ${ReadNote} current $Current
  Call CountStart
  ${IfNot} ${FileExists} "$INSTDIR\versions\$Current\nosdesk.exe"
    Call GoBack
  ${EndIf}
  ${IfNot} ${FileExists} "$INSTDIR\versions\$Current\nosdesk.exe"
    Call TakeAny
  ${EndIf}
  ${If} $Word != "--only-choose"
    Call Start
  ${EndIf}
SectionEnd

Function FindWord
  StrCpy $0 0
  ${Do}
    StrCpy $1 $Arguments 1 $0
    ${If} $1 == ""
    ${OrIf} $1 == " "
      ${ExitDo}
    ${EndIf}
    IntOp $0 $0 + 1
  ${Loop}
  StrCpy $Word $Arguments $0
FunctionEnd

Function ChooseProgram
  StrCpy $Program "nosdesk-cli.exe"
  ${If} $Word == ""
  ${OrIf} $Word == "--minimized"
  ${OrIf} $Word == "--practice"
  ${OrIf} $Word == "--simulated"
  ${OrIf} $Word == "--grid"
  ${OrIf} $Word == "--verbose"
    StrCpy $Program "nosdesk.exe"
  ${EndIf}
FunctionEnd

; Counts a start that should come to life, and goes back first where too many have not.
Function CountStart
  ${If} $Program == "nosdesk-cli.exe"
  ${AndIf} $Word != "run"
  ${AndIf} $Word != "--only-choose"
    Return
  ${EndIf}
  ${ReadNote} attempts $Attempts
  IntOp $Attempts $Attempts + 0
  ${If} $Attempts >= ${FAILED_STARTS}
    Call GoBack
  ${EndIf}
  IntOp $Attempts $Attempts + 1
  ${WriteNote} attempts $Attempts
FunctionEnd

; Leaves the current version for the one before it, where there is one that can be started.
; In this order, so that a start that is cut off here can be repeated.
Function GoBack
  ${ReadNote} previous $0
  ${If} $0 == ""
  ${OrIf} $0 == $Current
  ${OrIfNot} ${FileExists} "$INSTDIR\versions\$0\nosdesk.exe"
    Return
  ${EndIf}
  ${WriteNote} rolled-back $Current
  ${WriteNote} current $0
  ${If} ${Errors}
    Return
  ${EndIf}
  Delete "$INSTDIR\previous"
  Delete "$INSTDIR\attempts"
  StrCpy $Current $0
  StrCpy $Attempts 0
FunctionEnd

; Both words are lost, as when the power failed: whichever version is there. (In "versions\.." is
; this launcher.)
Function TakeAny
  FindFirst $0 $1 "$INSTDIR\versions\*.*"
  ${DoWhile} $1 != ""
    ${If} $1 != ".."
    ${AndIf} ${FileExists} "$INSTDIR\versions\$1\nosdesk.exe"
      StrCpy $Current $1
      ${WriteNote} current $Current
    ${EndIf}
    FindNext $0 $1
  ${Loop}
  FindClose $0
FunctionEnd

Function Start
  StrCpy $1 "$INSTDIR\versions\$Current\$Program"
  ${IfNot} ${FileExists} $1
    MessageBox MB_OK|MB_ICONSTOP "Nosdesk is not whole: $1 is missing.$\n$\nInstall Nosdesk again; your data is untouched." /SD IDOK
    SetErrorLevel 1
    Return
  ${EndIf}
  System::Call 'kernel32::SetEnvironmentVariableW(w "NOSDESK_PREFIX", w "$INSTDIR")'
  ${If} $Program == "nosdesk.exe"
    Exec '"$1" $Arguments'
  ${Else}
    ExecWait '"$1" $Arguments' $0
    SetErrorLevel $0
  ${EndIf}
FunctionEnd

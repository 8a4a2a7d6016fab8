; Finding a program of this installation that runs, and asking it to finish. Windows lets nobody
; write to the file of a program that runs.

!macro Running un
Function ${un}FindRunning
  StrCpy $IsRunning 0
  FindFirst $R0 $R1 "$INSTDIR\versions\*.*"
  ${DoWhile} $R1 != ""
    StrCpy $R2 "$INSTDIR\versions\$R1\nosdesk.exe"
    Call ${un}TryFile
    StrCpy $R2 "$INSTDIR\versions\$R1\nosdesk-cli.exe"
    Call ${un}TryFile
    FindNext $R0 $R1
  ${Loop}
  FindClose $R0
  ClearErrors
FunctionEnd

Function ${un}TryFile
  ${If} ${FileExists} $R2
    ClearErrors
    FileOpen $R3 $R2 a
    ${If} ${Errors}
      StrCpy $IsRunning 1
    ${Else}
      FileClose $R3
    ${EndIf}
  ${EndIf}
FunctionEnd

; Asks the running program to finish its job and quit, and waits for a while.
Function ${un}AskToClose
  ${ReadNote} current $R4
  SetDetailsPrint none
  Exec '"$INSTDIR\versions\$R4\nosdesk.exe" --quit'
  SetDetailsPrint both
  DetailPrint "$(SAYS_CLOSING)"
  StrCpy $R5 0
  ${Do}
    Sleep 500
    Call ${un}FindRunning
    IntOp $R5 $R5 + 1
    ${If} $IsRunning = 0
    ${OrIf} $R5 >= ${PATIENCE}
      ${ExitDo}
    ${EndIf}
  ${Loop}
FunctionEnd

; Goes on once nothing runs any more, and ends this program with 5 otherwise.
Function ${un}MustBeClosed
  again:
  ${If} $IsRunning = 1
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(ASKS_AGAIN)" /SD IDCANCEL IDRETRY retry
    SetErrorLevel 5
    Abort
    retry:
    Call ${un}FindRunning
    Goto again
  ${EndIf}
FunctionEnd
!macroend
!insertmacro Running ""
!insertmacro Running "un."

; --- Uninstalling: the program goes, and of the user's data only what they choose ----------------

!define DATA "$LOCALAPPDATA\nosdesk"

Function un.onInit
  SetShellVarContext current
  StrCpy $RemovesHistory ${BST_UNCHECKED}
  StrCpy $RemovesWallet ${BST_UNCHECKED}
FunctionEnd

Function un.AskAboutData
  !insertmacro MUI_HEADER_TEXT "$(DATA_TITLE)" "$(DATA_SUBTITLE)"
  nsDialogs::Create 1018
  Pop $Box
  ${NSD_CreateLabel} 0 0 100% 36u "$(DATA_EXPLAINED)"
  Pop $0
  ${NSD_CreateCheckbox} 0 44u 100% 12u "$(DATA_HISTORY)"
  Pop $Answer1
  ${NSD_CreateCheckbox} 0 62u 100% 12u "$(DATA_WALLET)"
  Pop $Answer2
  ${NSD_CreateLabel} 12u 76u 95% 24u "$(DATA_WARNING)"
  Pop $0
  nsDialogs::Show
FunctionEnd

Function un.TakeAnswers
  ${NSD_GetState} $Answer1 $RemovesHistory
  ${NSD_GetState} $Answer2 $RemovesWallet
  ${If} $RemovesWallet = ${BST_CHECKED}
    MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(ASKS_WALLET)" IDYES +2
    Abort
  ${EndIf}
FunctionEnd

Section Uninstall
  Call un.FindRunning
  ${If} $IsRunning = 1
    Call un.AskToClose
    Call un.MustBeClosed
  ${EndIf}
  Delete "$SMPROGRAMS\Nosdesk.lnk"
  Delete "$DESKTOP\Nosdesk.lnk"
  DeleteRegValue HKCU "${KEY_AUTOSTART}" "Nosdesk"
  DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run" "Nosdesk"
  DeleteRegKey HKCU "${KEY_UNINSTALL}"
  Call un.RemoveVersions
  Delete "$INSTDIR\current"
  Delete "$INSTDIR\previous"
  Delete "$INSTDIR\attempts"
  Delete "$INSTDIR\rolled-back"
  Delete "$INSTDIR\Nosdesk.exe"
  Delete "$INSTDIR\nosdesk-cli.cmd"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"  ; what others put there keeps it
  Call un.RemoveData
SectionEnd

; The folder may have been somebody's before: only versions of ours go.
Function un.RemoveVersions
  FindFirst $0 $1 "$INSTDIR\versions\*.*"
  ${DoWhile} $1 != ""
    ${If} $1 != "."
    ${AndIf} $1 != ".."
    ${AndIf} ${FileExists} "$INSTDIR\versions\$1\_internal\*.*"
      RMDir /r "$INSTDIR\versions\$1"
    ${EndIf}
    FindNext $0 $1
  ${Loop}
  FindClose $0
  RMDir "$INSTDIR\versions"
FunctionEnd

Function un.RemoveData
  ${If} $RemovesWallet = ${BST_CHECKED}
    RMDir /r "${DATA}\wallet"
    Call un.ForgetKeys
  ${EndIf}
  ${If} $RemovesHistory = ${BST_CHECKED}
    Call un.RemoveHistory
  ${EndIf}
  RMDir "${DATA}"
FunctionEnd

; All but the wallet's own folder.
Function un.RemoveHistory
  FindFirst $0 $1 "${DATA}\*.*"
  ${DoWhile} $1 != ""
    ${If} $1 != "."
    ${AndIf} $1 != ".."
    ${AndIf} $1 != "wallet"
      ${If} ${FileExists} "${DATA}\$1\*.*"
        RMDir /r "${DATA}\$1"
      ${Else}
        Delete "${DATA}\$1"
      ${EndIf}
    ${EndIf}
    FindNext $0 $1
  ${Loop}
  FindClose $0
FunctionEnd

; Deletes the entries that Nosdesk made in Windows' own store, each named "Nosdesk wallet …".
Function un.ForgetKeys
  System::Call 'advapi32::CredEnumerateW(w "Nosdesk wallet *", i 0, *i .r1, *p .r2) i .r0'
  ${If} $0 = 0
    Return
  ${EndIf}
  StrCpy $3 $2
  ${DoWhile} $1 > 0
    System::Call '*$3(p .r4)'
    System::Call '*$4(i, i, w .r5)'
    System::Call 'advapi32::CredDeleteW(w r5, i 1, i 0)'
    IntPtrOp $3 $3 + ${NSIS_PTR_SIZE}
    IntOp $1 $1 - 1
  ${Loop}
  System::Call 'advapi32::CredFree(p r2)'
FunctionEnd

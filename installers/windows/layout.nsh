; The folder of a per-user installation, and what installer, uninstaller and launcher do with it:
;   versions\<version>\   a whole program      current, previous   the versions in use and before it
;   attempts              starts of the current version that have not come to life
;   rolled-back           the version that was left because it failed to start

!define KEY_UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Nosdesk"
!define KEY_AUTOSTART "Software\Microsoft\Windows\CurrentVersion\Run"
!define AUTOSTART_COMMAND '"$INSTDIR\Nosdesk.exe" --minimized'
!define REPLACE_AND_SETTLE 9  ; MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH

; Reads the first line of $INSTDIR\NAME into OUT, "" where there is none. Uses $9.
!macro ReadNote NAME OUT
  StrCpy ${OUT} ""
  ClearErrors
  FileOpen $9 "$INSTDIR\${NAME}" r
  ${IfNot} ${Errors}
    FileRead $9 ${OUT}
    FileClose $9
    ${TrimNewLines} ${OUT} ${OUT}
  ${EndIf}
  ClearErrors
!macroend
!define ReadNote "!insertmacro ReadNote"

; Writes TEXT into $INSTDIR\NAME, whole or not at all; the error flag tells that it did not. Uses $9.
!macro WriteNote NAME TEXT
  ClearErrors
  FileOpen $9 "$INSTDIR\${NAME}.new" w
  ${IfNot} ${Errors}
    FileWrite $9 "${TEXT}$\r$\n"
    FileClose $9
    System::Call 'kernel32::MoveFileExW(w "$INSTDIR\${NAME}.new", w "$INSTDIR\${NAME}", i ${REPLACE_AND_SETTLE}) i .s'
    Pop $9
    ${If} $9 = 0
      SetErrors
    ${EndIf}
  ${EndIf}
!macroend
!define WriteNote "!insertmacro WriteNote"

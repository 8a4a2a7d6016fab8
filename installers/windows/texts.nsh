; What people read, in the three languages. MUI_LANGUAGE comes first, so that these join it.

!macro Text NAME ENGLISH GERMAN SPANISH
  LangString ${NAME} ${LANG_ENGLISH} "${ENGLISH}"
  LangString ${NAME} ${LANG_GERMAN} "${GERMAN}"
  LangString ${NAME} ${LANG_SPANISHINTERNATIONAL} "${SPANISH}"
!macroend

!insertmacro Text SAYS_WELCOME \
  "Nosdesk rents out your NVIDIA GPU on the Nosana grid, and is paid for every job.$\n$\nIt is installed for you alone and needs no administrator. If Nosdesk is here already, your wallet, your history and your settings are kept." \
  "Nosdesk vermietet die NVIDIA-GPU dieses PCs im Nosana-Grid und wird für jeden Job bezahlt.$\n$\nDie Installation gilt nur für dieses Benutzerkonto und braucht keine Administratorrechte. Ist Nosdesk schon vorhanden, bleiben Wallet, Verlauf und Einstellungen erhalten." \
  "Nosdesk alquila la GPU NVIDIA de este equipo en la red Nosana y cobra por cada trabajo.$\n$\nSe instala solo para este usuario y no necesita permisos de administrador. Si Nosdesk ya está instalado, se conservan la cartera, el historial y los ajustes."

!insertmacro Text PART_PROGRAM "Nosdesk" "Nosdesk" "Nosdesk"
!insertmacro Text PART_DESKTOP \
  "Icon on the desktop" \
  "Symbol auf dem Desktop" \
  "Icono en el escritorio"
!insertmacro Text PART_AUTOSTART \
  "Start with Windows" \
  "Mit Windows starten" \
  "Iniciar con Windows"

!insertmacro Text ABOUT_PROGRAM \
  "The program and its entry in the Start menu." \
  "Das Programm und sein Eintrag im Startmenü." \
  "El programa y su entrada en el menú Inicio."
!insertmacro Text ABOUT_DESKTOP \
  "An icon on the desktop that opens Nosdesk." \
  "Ein Symbol auf dem Desktop, das Nosdesk öffnet." \
  "Un icono en el escritorio que abre Nosdesk."
!insertmacro Text ABOUT_AUTOSTART \
  "Nosdesk starts in the tray when you sign in to Windows. It can be changed in its settings." \
  "Nosdesk startet im Infobereich, sobald die Anmeldung bei Windows erfolgt. Das lässt sich in den Einstellungen ändern." \
  "Nosdesk se inicia en la bandeja al iniciar sesión en Windows. Se puede cambiar en sus ajustes."

!insertmacro Text SAYS_CLOSING \
  "Nosdesk is asked to finish and close …" \
  "Nosdesk wird gebeten, fertig zu werden und sich zu schließen …" \
  "Se pide a Nosdesk que termine y se cierre…"
!insertmacro Text ASKS_CLOSING \
  "Nosdesk is running.$\n$\nShall it finish its job, leave the queue and close now?" \
  "Nosdesk läuft gerade.$\n$\nSoll es seinen Job beenden, die Warteschlange verlassen und sich jetzt schließen?" \
  "Nosdesk está en marcha.$\n$\n¿Debe terminar su trabajo, salir de la cola y cerrarse ahora?"
!insertmacro Text SAYS_LATER \
  "Nosdesk is still running. The new version is there, and starts when Nosdesk is opened the next time." \
  "Nosdesk läuft noch. Die neue Version ist da und startet, wenn Nosdesk das nächste Mal geöffnet wird." \
  "Nosdesk sigue en marcha. La nueva versión ya está instalada y se iniciará la próxima vez que se abra Nosdesk."
!insertmacro Text ASKS_AGAIN \
  "Nosdesk is still running: it finishes its job first.$\n$\nTry again when it has closed." \
  "Nosdesk läuft noch: Es beendet zuerst seinen Job.$\n$\nBitte noch einmal versuchen, wenn es sich geschlossen hat." \
  "Nosdesk sigue en marcha: primero termina su trabajo.$\n$\nInténtalo de nuevo cuando se haya cerrado."
!insertmacro Text SAYS_TWICE \
  "Another installer of Nosdesk is at work. Wait for it, then try again." \
  "Es wird gerade schon ein Nosdesk installiert. Bitte warten und es danach noch einmal versuchen." \
  "Ya hay otro instalador de Nosdesk en marcha. Espera a que termine e inténtalo de nuevo."
!insertmacro Text SAYS_NOT_SWITCHED \
  "The new version could not be put in place. The one that was there is unchanged." \
  "Die neue Version konnte nicht eingerichtet werden. Die bisherige ist unverändert." \
  "No se pudo instalar la nueva versión. La anterior no ha cambiado."
!insertmacro Text SAYS_TOO_OLD \
  "Nosdesk needs Windows 10 (version 1809) or newer, on a 64-bit PC." \
  "Nosdesk braucht Windows 10 (Version 1809) oder neuer auf einem 64-Bit-PC." \
  "Nosdesk necesita Windows 10 (versión 1809) o posterior en un PC de 64 bits."

!insertmacro Text DATA_TITLE \
  "Your data" \
  "Daten" \
  "Tus datos"
!insertmacro Text DATA_SUBTITLE \
  "Choose what becomes of it." \
  "Was soll damit geschehen?" \
  "Elige qué hacer con ellos."
!insertmacro Text DATA_EXPLAINED \
  "Your wallet, your history and your settings stay on this PC, so that Nosdesk can be installed again and go on. Only what is ticked here is removed." \
  "Wallet, Verlauf und Einstellungen bleiben auf diesem PC, sodass Nosdesk nach einer neuen Installation weitermachen kann. Entfernt wird nur, was hier angekreuzt ist." \
  "La cartera, el historial y los ajustes se quedan en este equipo, para que Nosdesk pueda instalarse de nuevo y continuar. Solo se elimina lo que se marque aquí."
!insertmacro Text DATA_HISTORY \
  "Remove history, settings and logs" \
  "Verlauf, Einstellungen und Protokolle entfernen" \
  "Eliminar el historial, los ajustes y los registros"
!insertmacro Text DATA_WALLET \
  "Remove the wallet's keys as well" \
  "Auch die Schlüssel der Wallet entfernen" \
  "Eliminar también las claves de la cartera"
!insertmacro Text DATA_WARNING \
  "Without a backup of the wallet, its money is lost for good once its keys are removed." \
  "Ohne Sicherung der Wallet ist ihr Guthaben endgültig verloren, sobald die Schlüssel entfernt sind." \
  "Sin una copia de respaldo de la cartera, su dinero se pierde para siempre al eliminar las claves."
!insertmacro Text ASKS_WALLET \
  "The wallet's keys are removed from this PC. Is there a backup of them?$\n$\nWithout one its money is lost for good." \
  "Die Schlüssel der Wallet werden von diesem PC entfernt. Gibt es eine Sicherung davon?$\n$\nOhne sie ist das Guthaben endgültig verloren." \
  "Las claves de la cartera se eliminarán de este equipo. ¿Existe una copia de respaldo?$\n$\nSin ella, el dinero se pierde para siempre."

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>Nosdesk</name>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>Ask who administers this computer.</source>
      <translation>Frag die Person, die diesen Computer verwaltet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>Close other programs that use the GPU, and try again.</source>
      <translation>Schließe andere Programme, die die GPU nutzen, und versuche es noch einmal.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>Close the other program. `nvidia-smi -q -d COMPUTE` shows the setting.</source>
      <translation>Schließe das andere Programm. `nvidia-smi -q -d COMPUTE` zeigt die Einstellung.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>If it happens again, restart the PC; should that not help, the card may be faulty.</source>
      <translation>Wenn es wieder vorkommt, starte den PC neu; hilft das nicht, ist die Karte vielleicht defekt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>Install a newer one, restart the PC.</source>
      <translation>Installiere einen neueren und starte den PC neu.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>Install it, with its CUDA part (on Debian the package `libcuda1`), and restart the PC.</source>
      <translation>Installiere ihn mit seinem CUDA-Teil (unter Debian das Paket `libcuda1`) und starte den PC neu.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>Install the driver anew; on Debian the part is the package `libnvidia-ptxjitcompiler1`.</source>
      <translation>Installiere den Treiber neu; unter Debian ist der Teil das Paket `libnvidia-ptxjitcompiler1`.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>Making programs for the GPU is switched off.</source>
      <translation>Das Erzeugen von Programmen für die GPU ist ausgeschaltet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>Restart the PC; after a sleep the driver often needs that.</source>
      <translation>Starte den PC neu; nach dem Ruhezustand braucht der Treiber das oft.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>Restart the PC; if that does not help, install the driver anew.</source>
      <translation>Starte den PC neu; hilft das nicht, installiere den Treiber neu.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>Take the toolkit's `stubs` folder out of LD_LIBRARY_PATH.</source>
      <translation>Entferne den Ordner `stubs` des Toolkits aus LD_LIBRARY_PATH.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The GPU failed while it computed (CUDA error {1}).</source>
      <translation>Die GPU ist beim Rechnen ausgefallen (CUDA-Fehler {1}).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The GPU failed while it computed.</source>
      <translation>Die GPU ist beim Rechnen ausgefallen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The GPU is kept by another program, or set so that nothing may compute on it.</source>
      <translation>Die GPU ist von einem anderen Programm belegt oder so eingestellt, dass nichts auf ihr rechnen darf.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The GPU is still starting.</source>
      <translation>Die GPU startet noch.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The GPU met an instruction that it does not know.</source>
      <translation>Die GPU ist auf einen Befehl gestoßen, den sie nicht kennt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The GPU reached for memory that it does not have.</source>
      <translation>Die GPU hat auf Speicher zugegriffen, den sie nicht hat.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The GPU was taken away while it computed.</source>
      <translation>Die GPU wurde beim Rechnen entfernt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The GPU's driver stopped the benchmark because it took too long.</source>
      <translation>Der GPU-Treiber hat die Messung abgebrochen, weil sie zu lange dauerte.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The GPU's memory lost data (a contained error).</source>
      <translation>Der GPU-Speicher hat Daten verloren (ein eingegrenzter Fehler).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The GPU's memory lost data (an uncorrectable ECC error).</source>
      <translation>Der GPU-Speicher hat Daten verloren (ein nicht korrigierbarer ECC-Fehler).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The NVIDIA driver cannot be used to compute.</source>
      <translation>Mit dem NVIDIA-Treiber lässt sich nicht rechnen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The NVIDIA driver failed without saying why.</source>
      <translation>Der NVIDIA-Treiber ist ausgefallen, ohne zu sagen, warum.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The NVIDIA driver finds no GPU to compute on.</source>
      <translation>Der NVIDIA-Treiber findet keine GPU zum Rechnen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The NVIDIA driver finds no such GPU.</source>
      <translation>Der NVIDIA-Treiber findet diese GPU nicht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The NVIDIA driver is too old for the benchmark.</source>
      <translation>Der NVIDIA-Treiber ist zu alt für die Messung.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The NVIDIA driver is too old for this.</source>
      <translation>Der NVIDIA-Treiber ist zu alt dafür.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The NVIDIA driver library here is a stub of the CUDA toolkit, not the driver.</source>
      <translation>Die NVIDIA-Treiberbibliothek hier ist ein Platzhalter aus dem CUDA-Toolkit, nicht der Treiber.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The link between GPUs failed.</source>
      <translation>Die Verbindung zwischen den GPUs ist ausgefallen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The part of the NVIDIA driver is missing that makes programs for the GPU.</source>
      <translation>Der Teil des NVIDIA-Treibers fehlt, der Programme für die GPU erzeugt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The variable CUDA_VISIBLE_DEVICES hides cards: unset it, and try again.</source>
      <translation>Die Variable CUDA_VISIBLE_DEVICES verbirgt Karten: Lösche sie und versuche es noch einmal.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>There is no GPU {1} to compute on.</source>
      <translation>Es gibt keine GPU {1} zum Rechnen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>There is no NVIDIA driver to compute with on this computer.</source>
      <translation>Auf diesem Computer gibt es keinen NVIDIA-Treiber zum Rechnen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>This GPU cannot use the CUDA libraries that are installed.</source>
      <translation>Diese GPU kann die installierten CUDA-Bibliotheken nicht nutzen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>This GPU or driver does not support what the benchmark needs.</source>
      <translation>Diese GPU oder ihr Treiber unterstützt nicht, was die Messung braucht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>This user may not compute on the GPU.</source>
      <translation>Dieser Benutzer darf auf der GPU nicht rechnen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>Too little of the GPU's memory is free to measure it{1}.</source>
      <translation>Es ist zu wenig GPU-Speicher frei, um ihn zu messen{1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>Try again in a minute.</source>
      <translation>Versuche es in einer Minute noch einmal.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>Unset the variable CUDA_DISABLE_PTX_JIT, and try again.</source>
      <translation>Lösche die Variable CUDA_DISABLE_PTX_JIT und versuche es noch einmal.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>Update it.</source>
      <translation>Aktualisiere ihn.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>Update the driver.</source>
      <translation>Aktualisiere den Treiber.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>`nosdesk gpus` lists those that there are.</source>
      <translation>`nosdesk gpus` zeigt, welche es gibt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>`nvidia-smi` should list it.</source>
      <translation>`nvidia-smi` sollte sie auflisten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/desktop/windows_autostart.py" />
      <source>Change it in Windows' settings, under Apps and Startup.</source>
      <translation>Ändere es in den Windows-Einstellungen unter Apps und Autostart.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/desktop/windows_autostart.py" />
      <source>Windows does not let its list of autostarts be changed: {1}.</source>
      <translation>Windows lässt seine Autostart-Liste nicht ändern: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/desktop/xdg_autostart.py" />
      <source>Check who owns that folder.</source>
      <translation>Prüfe, wem dieser Ordner gehört.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/desktop/xdg_autostart.py" />
      <source>Install it somewhere else.</source>
      <translation>Installiere es woanders.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/desktop/xdg_autostart.py" />
      <source>The program lies in a folder whose name no list of programs can hold.</source>
      <translation>Das Programm liegt in einem Ordner, dessen Name in keine Programmliste passt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/desktop/xdg_autostart.py" />
      <source>{1} cannot be changed: {2}.</source>
      <translation>{1} kann nicht geändert werden: {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/faults.py" />
      <source>Add your user to the group docker (`sudo usermod -aG docker $USER`), then log out and in again.</source>
      <translation>Füge deinen Benutzer zur Gruppe docker hinzu (`sudo usermod -aG docker $USER`), melde dich dann ab und wieder an.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/faults.py" />
      <source>Docker could not do it: {1}</source>
      <translation>Docker konnte es nicht ausführen: {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/faults.py" />
      <source>Docker does not answer on this computer.</source>
      <translation>Docker antwortet auf diesem Computer nicht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/faults.py" />
      <source>Docker refused: {1}</source>
      <translation>Docker hat abgelehnt: {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/faults.py" />
      <source>Docker runs, but this user may not use it.</source>
      <translation>Docker läuft, aber dieser Benutzer darf es nicht verwenden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/faults.py" />
      <source>Free some space, for instance with `docker system df` and `docker image rm`.</source>
      <translation>Schaffe Platz, zum Beispiel mit `docker system df` und `docker image rm`.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/faults.py" />
      <source>Nosdesk tries again.</source>
      <translation>Nosdesk versucht es noch einmal.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/faults.py" />
      <source>Start Docker (on Linux: `sudo systemctl start docker`); Nosdesk tries again.</source>
      <translation>Starte Docker (unter Linux: `sudo systemctl start docker`); Nosdesk versucht es noch einmal.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/faults.py" />
      <source>The disk that holds Docker's images and containers is full.</source>
      <translation>Die Festplatte mit Dockers Images und Containern ist voll.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/faults.py" />
      <source>no space left on device</source>
      <translation>kein Speicherplatz mehr frei</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/faults.py" />
      <source>no such container</source>
      <translation>Container nicht gefunden</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/official_node.py" />
      <source>Docker does not say which image {1} means.</source>
      <translation>Docker sagt nicht, welches Image {1} meint.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/official_start.py" />
      <source>A container named {1} exists already and is not Nosdesk's.</source>
      <translation>Einen Container namens {1} gibt es schon, und er gehört nicht zu Nosdesk.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/official_start.py" />
      <source>Docker could not start the network's own node: {1}</source>
      <translation>Docker konnte den eigenen Node des Netzwerks nicht starten: {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/official_start.py" />
      <source>Remove or rename it.</source>
      <translation>Entfernen oder umbenennen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/official_start.py" />
      <source>See what `docker info` says, and that nothing else uses its name.</source>
      <translation>Nachsehen, was `docker info` sagt, und ob nichts anderes seinen Namen trägt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/official_start.py" />
      <source>The image of the network's own node is not here any more.</source>
      <translation>Das Image des eigenen Nodes des Netzwerks ist nicht mehr da.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/official_start.py" />
      <source>The network's own node runs already for this account.</source>
      <translation>Der eigene Node des Netzwerks läuft für dieses Konto schon.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/fixed_rules.py" />
      <source>the rules of the grid with these programs stay as they are</source>
      <translation>die Regeln des Grids mit diesen Programmen bleiben, wie sie sind</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/probing.py" />
      <source>It answers (HTTP {1}).</source>
      <translation>Antwortet (HTTP {1}).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/probing.py" />
      <source>It answers HTTP {1}.</source>
      <translation>Antwortet mit HTTP {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/probing.py" />
      <source>It answers what is no JSON-RPC.</source>
      <translation>Antwortet, aber nicht mit JSON-RPC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/probing.py" />
      <source>It answers, and is behind the others.</source>
      <translation>Antwortet, liegt aber hinter den anderen zurück.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/probing.py" />
      <source>It answers, at slot {1}.</source>
      <translation>Antwortet, bei Slot {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/probing.py" />
      <source>It answers.</source>
      <translation>Antwortet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/probing.py" />
      <source>It has another ledger than this grid's.</source>
      <translation>Führt ein anderes Ledger als das dieses Grids.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/probing.py" />
      <source>It lets tunnel clients in.</source>
      <translation>Er lässt Tunnel-Clients ein.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/probing.py" />
      <source>It refuses {1}.</source>
      <translation>Lehnt {1} ab.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/probing.py" />
      <source>{1} could not be reached.</source>
      <translation>{1} war nicht zu erreichen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile.py" />
      <source>(yours, not shown)</source>
      <translation>(eigenes, nicht gezeigt)</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>Mend it there.</source>
      <translation>Es dort berichtigen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>Mend it there; `nosdesk grids show devnet --json` prints one to begin from.</source>
      <translation>Es dort berichtigen; `nosdesk grids show devnet --json` zeigt eines zum Anfangen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>it has characters that cannot be seen</source>
      <translation>er enthält Zeichen, die nicht zu sehen sind</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>it must admit at least one system</source>
      <translation>es muss mindestens ein System zulassen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>it takes at least one RPC endpoint, and 20 at most</source>
      <translation>es braucht mindestens einen RPC-Endpunkt, höchstens 20</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>it takes at least one content gateway, and 20 at most</source>
      <translation>es braucht mindestens ein Inhalts-Gateway, höchstens 20</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>no profile has this</source>
      <translation>das gibt es in keinem Profil</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>the money on this ledger is real</source>
      <translation>das Geld auf diesem Ledger ist echt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>this is missing</source>
      <translation>das fehlt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>this is no address on the ledger (32 bytes in base58)</source>
      <translation>das ist keine Adresse im Ledger (32 Bytes in Base58)</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>this is no address that begins with {1}://</source>
      <translation>das ist keine Adresse, die mit {1}:// beginnt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>this is no name of an image</source>
      <translation>das ist kein Name eines Images</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>this is no network's name: small letters, digits and -, 40 at most</source>
      <translation>das ist kein Name eines Netzwerks: Kleinbuchstaben, Ziffern und -, höchstens 40</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>this is no object</source>
      <translation>das ist kein Objekt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>this is no short name: small letters, digits and -, a letter first, 32 at most</source>
      <translation>das ist kein Kurzname: Kleinbuchstaben, Ziffern und -, zuerst ein Buchstabe, höchstens 32</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>this is no title of 1 to 60 letters</source>
      <translation>das ist kein Titel mit 1 bis 60 Zeichen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>this is no version of a driver, such as 550.54</source>
      <translation>das ist keine Version eines Treibers, etwa 550.54</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>this is no whole number from 1 to 64</source>
      <translation>das ist keine ganze Zahl von 1 bis 64</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>this is no whole number of GB</source>
      <translation>das ist keine ganze Zahl von GB</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>this is too long</source>
      <translation>das ist zu lang</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>this name is Nosdesk's own</source>
      <translation>dieser Name gehört Nosdesk selbst</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>this was left out when the profile was shown; write in what belongs there</source>
      <translation>das wurde ausgelassen, als das Profil gezeigt wurde; trag ein, was dort hingehört</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>{1} is not a grid's profile: {2}, at `{3}`.</source>
      <translation>{1} ist kein Grid-Profil: {2}, bei `{3}`.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>{1} is not a grid's profile: {2}.</source>
      <translation>{1} ist kein Grid-Profil: {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_files.py" />
      <source>'{1}' comes with Nosdesk and cannot be removed.</source>
      <translation>„{1}“ gehört zu Nosdesk und kann nicht entfernt werden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_files.py" />
      <source>Call the file {1}.json.</source>
      <translation>Die Datei {1}.json nennen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_files.py" />
      <source>Check the disk, and who owns the folder.</source>
      <translation>Den Datenträger prüfen, und wem der Ordner gehört.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_files.py" />
      <source>Name a file that holds a profile.</source>
      <translation>Eine Datei nennen, die ein Profil enthält.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_files.py" />
      <source>Name another file.</source>
      <translation>Eine andere Datei nennen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_files.py" />
      <source>The profile of '{1}' cannot be read.</source>
      <translation>Das Profil von „{1}“ kann nicht gelesen werden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_files.py" />
      <source>There are: practice, {1}.</source>
      <translation>Es gibt: practice, {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_files.py" />
      <source>There is no grid '{1}'.</source>
      <translation>Es gibt kein Grid „{1}“.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_files.py" />
      <source>This is not a profile of that grid: {1}, at `{2}`.</source>
      <translation>Das ist kein Profil dieses Grids: {1}, bei `{2}`.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_files.py" />
      <source>`nosdesk grids show` prints them; on a ledger of your own they are free.</source>
      <translation>`nosdesk grids show` zeigt sie; auf einem eigenen Ledger sind sie frei.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_files.py" />
      <source>{1} cannot be removed: {2}.</source>
      <translation>{1} kann nicht entfernt werden: {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_files.py" />
      <source>{1} is no plain file.</source>
      <translation>{1} ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_files.py" />
      <source>{1} is the profile of '{2}': its name is another one, at `$.name`.</source>
      <translation>{1} ist das Profil von „{2}“: Der Name ist ein anderer, bei `$.name`.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_files.py" />
      <source>{1} is too large for a grid's profile.</source>
      <translation>{1} ist zu groß für ein Grid-Profil.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/host_manager/answers.py" />
      <source>Check this computer's clock, and that this is the right wallet.</source>
      <translation>Die Uhr dieses Computers prüfen, und ob dies die richtige Wallet ist.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/host_manager/answers.py" />
      <source>The grid wants to see a benchmark of this GPU first.</source>
      <translation>Das Grid will zuerst einen Benchmark dieser GPU sehen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/host_manager/answers.py" />
      <source>The grid's host services are out of order ({1}).</source>
      <translation>Die Host-Dienste des Grids sind gestört ({1}).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/host_manager/answers.py" />
      <source>The grid's host services refused ({1}).</source>
      <translation>Die Host-Dienste des Grids haben abgelehnt ({1}).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/host_manager/answers.py" />
      <source>The grid's host services turned our key down.</source>
      <translation>Die Host-Dienste des Grids haben unseren Schlüssel abgewiesen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/host_manager/channel.py" />
      <source>Give their https address: what a node signs for them would let others speak for it.</source>
      <translation>Ihre https-Adresse angeben: Mit dem, was ein Knoten für sie unterschreibt, könnten sonst andere in seinem Namen sprechen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/host_manager/channel.py" />
      <source>The grid's host services are at an address that is not encrypted (http).</source>
      <translation>Die Host-Dienste des Grids stehen unter einer Adresse ohne Verschlüsselung (http).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/host_manager/channel.py" />
      <source>The grid's host services are away: {1}</source>
      <translation>Die Host-Dienste des Grids sind nicht erreichbar: {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/host_manager/channel.py" />
      <source>The grid's host services gave an answer without end.</source>
      <translation>Die Antwort der Host-Dienste des Grids nimmt kein Ende.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/host_manager/eras.py" />
      <source>The grid's host services have lost one of their routes.</source>
      <translation>Den Host-Diensten des Grids fehlt einer ihrer Wege.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/host_manager/former.py" />
      <source>Node not onboarded yet</source>
      <translation>Der Knoten ist noch nicht aufgenommen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/host_manager/former.py" />
      <source>The grid gives no reason.</source>
      <translation>Das Grid nennt keinen Grund.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/host_manager/former.py" />
      <source>The grid's host services gave an answer that makes no sense.</source>
      <translation>Die Antwort der Host-Dienste des Grids ergibt keinen Sinn.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/host_manager/statistics.py" />
      <source>The grid's host services tell in an unknown way where nodes are.</source>
      <translation>Die Host-Dienste des Grids sagen in unbekannter Form, wo Knoten sind.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/metrics/endpoint.py" />
      <source>Ask for it by 127.0.0.1 or localhost.</source>
      <translation>Rufe es unter 127.0.0.1 oder localhost ab.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/metrics/endpoint.py" />
      <source>Choose another one.</source>
      <translation>Einen anderen wählen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/metrics/endpoint.py" />
      <source>Port {1} for the metrics cannot be had: {2}.</source>
      <translation>Port {1} für die Messwerte ist nicht zu bekommen: {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/metrics/endpoint.py" />
      <source>Port {1} for the metrics is used by another program.</source>
      <translation>Port {1} für die Messwerte wird von einem anderen Programm benutzt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/metrics/endpoint.py" />
      <source>The figures cannot be read just now.</source>
      <translation>Die Messwerte lassen sich gerade nicht lesen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>Add it to the group that may (`ls -l /dev/nvidia*` shows it), then log out and in again.</source>
      <translation>Füge ihn zur Gruppe hinzu, die das darf (`ls -l /dev/nvidia*` zeigt sie), melde dich dann ab und wieder an.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>If `nvidia-smi` fails too, restart the PC.</source>
      <translation>Wenn auch `nvidia-smi` nicht funktioniert, starte den PC neu.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>Install a newer one. {1}</source>
      <translation>Installiere einen neueren. {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>Install it. {1}</source>
      <translation>Installiere ihn. {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>It is at nvidia.com/drivers. Then restart the PC.</source>
      <translation>Es gibt ihn auf nvidia.com/drivers. Starte dann den PC neu.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>Only an administrator may limit the GPU's power.</source>
      <translation>Nur ein Administrator darf die Leistung der GPU begrenzen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>Restart the PC to finish the update.</source>
      <translation>Starte den PC neu, um das Update abzuschließen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>Restart the PC. If that does not help, `sudo modprobe nvidia` says why not.</source>
      <translation>Starte den PC neu. Hilft das nicht, zeigt `sudo modprobe nvidia` den Grund.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>Run Nosdesk outside of containers and sandboxes.</source>
      <translation>Starte Nosdesk außerhalb von Containern und Sandboxes.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>The NVIDIA driver failed (error {1}).</source>
      <translation>Der NVIDIA-Treiber ist ausgefallen (Fehler {1}).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>The NVIDIA driver is installed, but it is not running.</source>
      <translation>Der NVIDIA-Treiber ist installiert, läuft aber nicht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>The NVIDIA driver was updated while the old one was running.</source>
      <translation>Der NVIDIA-Treiber wurde aktualisiert, während der alte noch lief.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>The NVIDIA driver{1} is too old: at least {2} is needed.</source>
      <translation>Der NVIDIA-Treiber{1} ist zu alt: Mindestens {2} wird gebraucht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>The system keeps Nosdesk from the NVIDIA driver.</source>
      <translation>Das System lässt Nosdesk nicht an den NVIDIA-Treiber.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>There is no GPU {1} that answers.</source>
      <translation>Es gibt keine GPU {1}, die antwortet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>There is no NVIDIA driver on this computer.</source>
      <translation>Auf diesem Computer gibt es keinen NVIDIA-Treiber.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>This GPU cannot be limited to {1} W.</source>
      <translation>Diese GPU lässt sich nicht auf {1} W begrenzen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>This user may not use the NVIDIA driver.</source>
      <translation>Dieser Benutzer darf den NVIDIA-Treiber nicht verwenden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>Type `sudo nvidia-smi -i {1} -pl {2}`.</source>
      <translation>Gib `sudo nvidia-smi -i {1} -pl {2}` ein.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>Ubuntu: `sudo ubuntu-drivers install`, Debian: `sudo apt-get install nvidia-driver`. Then restart the PC.</source>
      <translation>Ubuntu: `sudo ubuntu-drivers install`, Debian: `sudo apt-get install nvidia-driver`. Starte danach den PC neu.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/gpus.py" />
      <source>Nosdesk goes on asking. If `nvidia-smi` hangs too, restart the PC.</source>
      <translation>Nosdesk fragt weiter. Wenn auch `nvidia-smi` hängt, starte den PC neu.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/gpus.py" />
      <source>The NVIDIA driver does not answer.</source>
      <translation>Der NVIDIA-Treiber antwortet nicht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/solana/rpc/refusals.py" />
      <source>Send some SOL to the node's address: it pays for transactions and accounts.</source>
      <translation>Sende etwas SOL an die Adresse des Knotens: Damit werden Transaktionen und Konten bezahlt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/solana/rpc/refusals.py" />
      <source>Stake more NOS, or choose a market that asks for less.</source>
      <translation>Setze mehr NOS als Stake ein oder wähle einen Markt, der weniger verlangt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/solana/rpc/refusals.py" />
      <source>The network refuses this transaction: {1}.</source>
      <translation>Das Netzwerk lehnt diese Transaktion ab: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/solana/rpc/refusals.py" />
      <source>The node needs this market's access key.</source>
      <translation>Der Knoten braucht den Zugangsschlüssel dieses Marktes.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/solana/rpc/refusals.py" />
      <source>{1} cannot answer {2} now: {3}.</source>
      <translation>{1} kann {2} gerade nicht beantworten: {3}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/solana/rpc/refusals.py" />
      <source>{1} will not answer {2}: {3}.</source>
      <translation>{1} will {2} nicht beantworten: {3}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/http_releases.py" />
      <source>It is tried again later by itself. Your nodes go on.</source>
      <translation>Es wird später von selbst noch einmal versucht. Deine Knoten laufen weiter.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/http_releases.py" />
      <source>Nothing was fetched from there. It is tried again tomorrow.</source>
      <translation>Von dort wurde nichts geladen. Morgen wird es noch einmal versucht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/http_releases.py" />
      <source>Updates cannot be looked for: {1}</source>
      <translation>Nach Updates kann nicht gesucht werden: {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/http_releases.py" />
      <source>{1} broke off.</source>
      <translation>{1} hat abgebrochen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/http_releases.py" />
      <source>{1} has not got what was asked for (HTTP {2}).</source>
      <translation>{1} hat nicht, wonach gefragt wurde (HTTP {2}).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/http_releases.py" />
      <source>{1} leads in circles.</source>
      <translation>{1} führt im Kreis.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/http_releases.py" />
      <source>{1} leads to another place ({2}).</source>
      <translation>{1} führt an einen anderen Ort ({2}).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/http_releases.py" />
      <source>{1} sends too slowly.</source>
      <translation>{1} sendet zu langsam.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/http_releases.py" />
      <source>{1} sent more than a list of a release.</source>
      <translation>{1} hat mehr geschickt als die Liste einer Version.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/installer.py" />
      <source>Exit code {1}.</source>
      <translation>Exit-Code {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/installer.py" />
      <source>It did not come to an end.</source>
      <translation>Es kam zu keinem Ende.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/installer.py" />
      <source>The new version could not be installed. {1}</source>
      <translation>Die neue Version konnte nicht installiert werden. {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/installer.py" />
      <source>The new version could not be installed: {1}.</source>
      <translation>Die neue Version konnte nicht installiert werden: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/installer.py" />
      <source>Your version stays as it is. Try again, or install the new one by hand: {1}</source>
      <translation>Deine Version bleibt, wie sie ist. Versuche es noch einmal oder installiere die neue von Hand: {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/installer.py" />
      <source>{1} cannot be started: {2}.</source>
      <translation>{1} kann nicht gestartet werden: {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/partial_file.py" />
      <source>Check the disk, and its free room.</source>
      <translation>Prüfe den Datenträger und seinen freien Platz.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/partial_file.py" />
      <source>It was thrown away, and nothing was installed. It is fetched anew when you try again.</source>
      <translation>Es wurde verworfen und nichts installiert. Beim nächsten Versuch wird es neu geladen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/partial_file.py" />
      <source>Make room for {1} MB where your data is.</source>
      <translation>Schaffe Platz für {1} MB dort, wo deine Daten liegen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/partial_file.py" />
      <source>More came for {1} than was promised.</source>
      <translation>Für {1} kam mehr, als angekündigt war.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/partial_file.py" />
      <source>The disk has too little room for the new version.</source>
      <translation>Auf dem Datenträger ist zu wenig Platz für die neue Version.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/partial_file.py" />
      <source>{1} cannot be written: {2}.</source>
      <translation>{1} kann nicht geschrieben werden: {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/partial_file.py" />
      <source>{1} is not what its makers signed.</source>
      <translation>{1} ist nicht, was seine Macher unterschrieben haben.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/signature.py" />
      <source>Nothing was installed. Somebody may have changed it on its way; tell Nosdesk's makers.</source>
      <translation>Es wurde nichts installiert. Jemand könnte sie unterwegs verändert haben; sag es den Machern von Nosdesk.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/signature.py" />
      <source>The list of the newest release is not signed by Nosdesk's makers.</source>
      <translation>Die Liste der neuesten Version ist nicht von den Machern von Nosdesk unterschrieben.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/aio/exchange.py" />
      <source>{1} could not be reached, or broke off.</source>
      <translation>{1} war nicht zu erreichen oder brach ab.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/aio/exchange.py" />
      <source>{1} did not answer in {2} seconds.</source>
      <translation>{1} hat in {2} Sekunden nicht geantwortet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/admitted_here.py" />
      <source>Choose another grid: {1} lists them with what each allows.</source>
      <translation>Ein anderes Grid wählen: {1} zählt sie auf, mit dem, was jedes erlaubt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/admitted_here.py" />
      <source>Say yours: {1}.</source>
      <translation>Die eigene angeben: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/admitted_here.py" />
      <source>settings set grid.email you@example.org</source>
      <translation>settings set grid.email name@example.org</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/admitted_here.py" />
      <source>{1} asks for an e-mail address of whoever hosts on it.</source>
      <translation>{1}: Wer hier einen PC zur Verfügung stellt, wird nach einer E-Mail-Adresse gefragt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/admitted_here.py" />
      <source>{1} expects the network's own node software, and its profile names no image of it.</source>
      <translation>{1}: Erwartet wird die eigene Knotensoftware des Netzwerks, und das Profil nennt kein Image davon.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk.py" />
      <source>Finish, then pause</source>
      <translation>Abschließen, dann pausieren</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_earnings.py" />
      <source>The nodes are not open yet.</source>
      <translation>Die Knoten sind noch nicht bereit.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_earnings.py" />
      <source>Wait a moment.</source>
      <translation>Warte einen Moment.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>A move from before has failed: {signature}</source>
      <translation>Eine frühere Transaktion ist fehlgeschlagen: {signature}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>A move from before has landed: {signature}</source>
      <translation>Eine frühere Transaktion ist angekommen: {signature}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>A move from before was never made: {signature}</source>
      <translation>Eine frühere Transaktion wurde nie ausgeführt: {signature}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>Check it anew.</source>
      <translation>Prüfe es neu.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>Check it once more only if you want it a second time.</source>
      <translation>Prüfe es nur dann noch einmal, wenn du es ein zweites Mal willst.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>Check the backup first.</source>
      <translation>Prüfe zuerst die Sicherung.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>From now on only the backup gets at what is there, or comes there.</source>
      <translation>Ab jetzt kommst du nur noch mit der Sicherung an das, was dort ist oder noch ankommt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>No grid can be asked whether anything is left.</source>
      <translation>Kein Grid kann gefragt werden, ob noch etwas übrig ist.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>No other grid was looked at: real money that was ever sent there is lost.</source>
      <translation>Kein anderes Grid wurde angesehen: Echtes Geld, das je dorthin ging, ist verloren.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>Nothing is left at its addresses on the grid '{grid}'.</source>
      <translation>An seinen Adressen ist auf dem Grid „{grid}“ nichts mehr.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>Nothing is left there on the grid '{grid}'.</source>
      <translation>Auf dem Grid „{grid}“ ist dort nichts mehr.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>That is another address; nothing was removed.</source>
      <translation>Das ist eine andere Adresse; es wurde nichts entfernt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>There is no test that waits for your word.</source>
      <translation>Es gibt keinen Test, der auf deine Bestätigung wartet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>These are two addresses; nothing was changed.</source>
      <translation>Das sind zwei verschiedene Adressen; es wurde nichts geändert.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>This key may exist nowhere else: its backup was never checked in full.</source>
      <translation>Diesen Schlüssel gibt es vielleicht nirgends sonst: Seine Sicherung wurde nie vollständig geprüft.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>This move was not looked at just before.</source>
      <translation>Diese Transaktion wurde nicht unmittelbar davor geprüft.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>This very move was on its way from before, and has just landed.</source>
      <translation>Genau diese Transaktion war schon von vorher unterwegs und ist gerade angekommen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>Type the whole address</source>
      <translation>Gib die ganze Adresse ein</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>Whether anything is left there cannot be told: {title}</source>
      <translation>Ob dort noch etwas übrig ist, lässt sich nicht sagen: {title}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_wallet.py" />
      <source>No grid is running, so nobody can be asked what is there.</source>
      <translation>Es läuft kein Grid, also kann niemand gefragt werden, was dort ist.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desktop.py" />
      <source>Closing</source>
      <translation>Wird beendet</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desktop.py" />
      <source>Your nodes finish their jobs and leave the queue; then Nosdesk ends. Close the window again to stop at once: the next start takes up the rest.</source>
      <translation>Deine Knoten machen ihre Jobs fertig und verlassen die Warteschlange; dann beendet sich Nosdesk. Schließe das Fenster noch einmal, um sofort aufzuhören: Der nächste Start macht beim Rest weiter.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor.py" />
      <source>There was no answer within {1} seconds.</source>
      <translation>Es kam keine Antwort innerhalb von {1} Sekunden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_here.py" />
      <source>Docker runs, but did not answer within {1} seconds.</source>
      <translation>Docker läuft, hat aber innerhalb von {1} Sekunden nicht geantwortet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_here.py" />
      <source>No GPU is switched on.</source>
      <translation>Es ist keine GPU eingeschaltet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_here.py" />
      <source>Nosdesk broke off {1} ago, in the middle of its work.</source>
      <translation>Nosdesk ist vor {1} mitten in der Arbeit abgebrochen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_here.py" />
      <source>Nosdesk is not at work on this PC.</source>
      <translation>Nosdesk arbeitet auf diesem PC gerade nicht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_here.py" />
      <source>Nosdesk runs (process {1}), but has said nothing for {2}.</source>
      <translation>Nosdesk läuft (Prozess {1}), hat aber seit {2} nichts gemeldet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_here.py" />
      <source>Nosdesk runs.</source>
      <translation>Nosdesk läuft.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_here.py" />
      <source>Restart it.</source>
      <translation>Starte es neu.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_here.py" />
      <source>See what it is, and take over from it when it has no job; until then leave it alone.</source>
      <translation>Nachsehen, was es ist, und übernehmen, wenn es keinen Job hat; bis dahin in Ruhe lassen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_here.py" />
      <source>Something to be finished or paid on another grid is stuck: {1}.</source>
      <translation>Etwas, das auf einem anderen Grid noch fertig oder bezahlt werden muss, steckt fest: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_here.py" />
      <source>Start it again; it takes up what was left.</source>
      <translation>Starte es wieder; es macht dort weiter, wo es aufgehört hat.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_here.py" />
      <source>Start it.</source>
      <translation>Starte es.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_here.py" />
      <source>Stop it and start it again.</source>
      <translation>Beende es und starte es wieder.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_here.py" />
      <source>Switch one on.</source>
      <translation>Schalte eine ein.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_here.py" />
      <source>Take it up there, and let it go on or finish.</source>
      <translation>Dort wieder aufnehmen und weiterlaufen oder zu Ende kommen lassen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_here.py" />
      <source>{1} gpus enable {2}</source>
      <translation>{1} gpus enable {2}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_rules.py" />
      <source>No grid is known whose rules could be looked at.</source>
      <translation>Es ist kein Grid bekannt, dessen Regeln sich ansehen ließen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_there.py" />
      <source>Import its key, or choose another account.</source>
      <translation>Importiere seinen Schlüssel oder wähle ein anderes Konto.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_there.py" />
      <source>Its play money account is made when the node first starts.</source>
      <translation>Sein Spielgeld-Konto entsteht beim ersten Start des Knotens.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_there.py" />
      <source>No grid is set up here. {1}</source>
      <translation>Hier ist kein Grid eingerichtet. {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_there.py" />
      <source>RPC endpoint</source>
      <translation>RPC-Endpunkt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_there.py" />
      <source>content gateway</source>
      <translation>Content-Gateway</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_there.py" />
      <source>{1} disable {2} &amp;&amp; {3} &amp;&amp; {4} enable {5}</source>
      <translation>{1} disable {2} &amp;&amp; {3} &amp;&amp; {4} enable {5}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/emptiness.py" />
      <source>A move of money of {1} is under way: whether it landed is not known yet.</source>
      <translation>Eine Transaktion von {1} ist unterwegs: Ob sie angekommen ist, ist noch nicht bekannt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/emptiness.py" />
      <source>A node</source>
      <translation>Ein Knoten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/emptiness.py" />
      <source>A sweep of {1} is under way.</source>
      <translation>Eine Auslagerung von {1} ist unterwegs.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/emptiness.py" />
      <source>Check the backup, or take out all that is left.</source>
      <translation>Prüfe die Sicherung oder hol alles heraus, was noch übrig ist.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/emptiness.py" />
      <source>Choose another account for it first: {1}.</source>
      <translation>Wähle zuerst ein anderes Konto dafür: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/emptiness.py" />
      <source>See it through first: {1}.</source>
      <translation>Bring sie zuerst zu Ende: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/emptiness.py" />
      <source>Start its node, and let it be paid first.</source>
      <translation>Starte seinen Knoten und lass ihn erst bezahlt werden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/emptiness.py" />
      <source>Sweep no more first: {1}.</source>
      <translation>Beende zuerst das Auslagern: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/emptiness.py" />
      <source>The grid does not say in time what is left.</source>
      <translation>Das Grid sagt nicht rechtzeitig, was noch übrig ist.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/emptiness.py" />
      <source>This key's backup was never shown in full, and something is left: {1}.</source>
      <translation>Die Sicherung dieses Schlüssels wurde nie vollständig geprüft, und es ist noch etwas übrig: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/emptiness.py" />
      <source>Try again.</source>
      <translation>Versuche es noch einmal.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/emptiness.py" />
      <source>gpus account</source>
      <translation>gpus account</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/emptiness.py" />
      <source>wallet sweep now</source>
      <translation>wallet sweep now</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/emptiness.py" />
      <source>wallet sweep now --account {1}</source>
      <translation>wallet sweep now --account {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/emptiness.py" />
      <source>wallet sweep off --account {1}</source>
      <translation>wallet sweep off --account {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/emptiness.py" />
      <source>{1} has something to finish on this computer: a job, or a transaction.</source>
      <translation>{1} hat auf diesem Computer noch etwas zu erledigen: einen Job oder eine Transaktion.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/emptiness.py" />
      <source>{1} is the cold address to which {2} is swept.</source>
      <translation>{1} ist die Cold-Adresse, auf die {2} ausgelagert wird.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/emptiness.py" />
      <source>{1} works with {2}.</source>
      <translation>{1} arbeitet mit {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/funds.py" />
      <source>{1} is only watched: its key is elsewhere.</source>
      <translation>{1} wird nur beobachtet: Der Schlüssel liegt woanders.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grid_in_use.py" />
      <source>Something is still to be finished or paid on another grid: {1}. It is seen to beside the work here.</source>
      <translation>Auf einem anderen Grid ist noch etwas fertigzustellen oder zu bezahlen: {1}. Das wird neben der Arbeit hier erledigt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grid_list.py" />
      <source>'{1}' is the grid that you chose.</source>
      <translation>„{1}“ ist das gewählte Grid.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grid_list.py" />
      <source>Choose another one first.</source>
      <translation>Zuerst ein anderes wählen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grid_list.py" />
      <source>RPC endpoint {1}</source>
      <translation>RPC-Endpunkt {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grid_list.py" />
      <source>Something is still to be finished or paid on '{1}', and this profile leads to another ledger.</source>
      <translation>Auf „{1}“ ist noch etwas fertigzustellen oder zu bezahlen, und dieses Profil führt zu einem anderen Ledger.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grid_list.py" />
      <source>Something is still to be finished or paid on '{1}'.</source>
      <translation>Auf „{1}“ ist noch etwas fertigzustellen oder zu bezahlen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grid_list.py" />
      <source>The practice grid has no profile: its addresses are made when it is served.</source>
      <translation>Das Übungs-Grid hat kein Profil: Seine Adressen entstehen, wenn es läuft.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grid_list.py" />
      <source>Work there once more first: {1}.</source>
      <translation>Zuerst noch einmal dort arbeiten: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grid_list.py" />
      <source>content gateway {1}</source>
      <translation>Inhalts-Gateway {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grid_list.py" />
      <source>host services</source>
      <translation>Host-Dienste</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grid_list.py" />
      <source>pinning place {1}</source>
      <translation>Ablage für Ergebnisse {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grid_list.py" />
      <source>public pages</source>
      <translation>öffentliche Seiten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grid_list.py" />
      <source>tunnel entrance</source>
      <translation>Tunneleingang</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grid_list.py" />
      <source>{1} prints them.</source>
      <translation>{1} zeigt sie.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grids.py" />
      <source>Check your internet connection, and try again. {1} shows who answers.</source>
      <translation>Die Internetverbindung prüfen und es noch einmal versuchen. {1} zeigt, wer antwortet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grids.py" />
      <source>Its markets: {1}.</source>
      <translation>Seine Märkte: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grids.py" />
      <source>Practice grid</source>
      <translation>Übungs-Grid</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grids.py" />
      <source>Start one with {1}, leave it running, and try again.</source>
      <translation>Eines mit {1} starten, laufen lassen und es noch einmal versuchen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grids.py" />
      <source>The grid has no market '{1}'.</source>
      <translation>Das Grid hat keinen Markt „{1}“.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grids.py" />
      <source>There is no practice grid file at {1}.</source>
      <translation>Unter {1} gibt es keine Datei eines Übungs-Grids.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grids.py" />
      <source>a market's address, as the grid's pages show it</source>
      <translation>die Adresse eines Marktes, wie die Seiten des Grids sie zeigen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grids.py" />
      <source>grids test {1}</source>
      <translation>grids test {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grids.py" />
      <source>{1} cannot be read: {2}.</source>
      <translation>{1} kann nicht gelesen werden: {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/official.py" />
      <source>Add its image to the grid's profile.</source>
      <translation>Das Image in das Profil des Grids eintragen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/official.py" />
      <source>Run Nosdesk with Docker, or choose another grid.</source>
      <translation>Nosdesk mit Docker betreiben oder ein anderes Grid wählen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/official.py" />
      <source>The network's own node runs here for another grid: {1}. It would take jobs on the same GPU.</source>
      <translation>Der eigene Node des Netzwerks läuft hier für ein anderes Grid: {1}. Er würde Jobs auf derselben GPU annehmen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/official.py" />
      <source>{1} expects the network's own node software, and names no image of it.</source>
      <translation>{1} erwartet die eigene Node-Software des Netzwerks und nennt kein Image davon.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/official.py" />
      <source>{1} expects the network's own node software, which needs Docker.</source>
      <translation>{1} erwartet die eigene Node-Software des Netzwerks, und die braucht Docker.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/onboarding.py" />
      <source>Start Nosdesk again.</source>
      <translation>Starte Nosdesk neu.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/onboarding.py" />
      <source>That is no e-mail address.</source>
      <translation>Das ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/onboarding.py" />
      <source>The practice grid does not answer.</source>
      <translation>Das Übungs-Grid antwortet nicht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/onboarding.py" />
      <source>Write one with an @, such as you@example.org.</source>
      <translation>Gib eine mit @ ein, zum Beispiel du@example.org.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/onboarding.py" />
      <source>a node that is to work has been placed</source>
      <translation>ein Knoten, der arbeiten soll, wurde eingereiht</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/other_grids.py" />
      <source>Give Nosdesk its profile again: {1}.</source>
      <translation>Gib Nosdesk sein Profil wieder: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/other_grids.py" />
      <source>Import its key, and it is seen to.</source>
      <translation>Importiere den Schlüssel, dann wird es erledigt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/other_grids.py" />
      <source>Something is owed to an account whose key is not on this PC.</source>
      <translation>Einem Konto, dessen Schlüssel nicht auf diesem PC ist, steht noch etwas zu.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/other_grids.py" />
      <source>grids add FILE</source>
      <translation>grids add DATEI</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/other_grids.py" />
      <source>what was left there</source>
      <translation>was dort noch offen ist</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/profile_drafts.py" />
      <source>This is not a grid's profile: {1}, at `{2}`.</source>
      <translation>Das ist kein Profil eines Grids: {1}, bei `{2}`.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/profile_drafts.py" />
      <source>there is a grid of this name already</source>
      <translation>ein Grid mit diesem Namen gibt es schon</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/run.py" />
      <source>No grid answers at {1}.</source>
      <translation>Unter {1} antwortet kein Grid.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/run.py" />
      <source>{1} Take it up there: {2}.</source>
      <translation>{1} Dort wieder aufnehmen: {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/showing.py" />
      <source>Your nodes go on. It is shown again in a moment; if this comes back, report it.</source>
      <translation>Deine Knoten laufen weiter. Es wird gleich wieder angezeigt; wenn das wiederkommt, melde es.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/updating.py" />
      <source>The installer ended, and the new version is not in its place.</source>
      <translation>Das Installationsprogramm ist fertig, aber die neue Version ist nicht an ihrem Platz.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/updating.py" />
      <source>Your version stays as it is. Look whether the disk is full.</source>
      <translation>Deine Version bleibt, wie sie ist. Sieh nach, ob der Datenträger voll ist.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/uptime.py" />
      <source>It says: {1}.</source>
      <translation>Es teilt mit: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/uptime.py" />
      <source>The grid did not pay the rewards.</source>
      <translation>Das Grid hat die Belohnung nicht gezahlt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain" />
      <source>1 day</source>
      <translation>1 Tag</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain" />
      <source>Docker cannot give a container the GPU: {1}</source>
      <translation>Docker kann einem Container die GPU nicht geben: {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain" />
      <source>Install the NVIDIA Container Toolkit and restart Docker.</source>
      <translation>Installiere das NVIDIA Container Toolkit und starte Docker neu.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain" />
      <source>are</source>
      <translation>sind</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain" />
      <source>fast</source>
      <translation>vor</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain" />
      <source>is</source>
      <translation>ist</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain" />
      <source>slow</source>
      <translation>nach</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain" />
      <source>{1} (yours)</source>
      <translation>{1} (eigenes)</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain" />
      <source>{1} days</source>
      <translation>{1} Tage</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/admission_status.py" />
      <source>Being measured</source>
      <translation>Wird gemessen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/admission_status.py" />
      <source>No answer</source>
      <translation>Keine Antwort</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/admission_status.py" />
      <source>Not admitted yet</source>
      <translation>Noch nicht zugelassen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/admission_status.py" />
      <source>Not known yet</source>
      <translation>Noch nicht bekannt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/admission_status.py" />
      <source>Not measured yet</source>
      <translation>Noch nicht gemessen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/admission_status.py" />
      <source>The grid asks for more than this GPU showed: {1}.</source>
      <translation>Das Grid verlangt mehr, als diese GPU gezeigt hat: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/admission_status.py" />
      <source>The grid asks for more than this GPU showed: {1}. It looks again at {2}.</source>
      <translation>Das Grid verlangt mehr, als diese GPU gezeigt hat: {1}. Es prüft wieder am {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/admission_status.py" />
      <source>The grid does not know this node, though it was told of it.</source>
      <translation>Das Grid kennt diesen Knoten nicht, obwohl er ihm gemeldet wurde.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/admission_status.py" />
      <source>The grid wants to see a benchmark of this GPU first. {1}</source>
      <translation>Das Grid will zuerst einen Benchmark dieser GPU sehen. {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/admission_status.py" />
      <source>The grid's benchmark runs on this GPU; then the grid decides.</source>
      <translation>Der Benchmark des Grids läuft auf dieser GPU; danach entscheidet das Grid.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/admission_status.py" />
      <source>Under maintenance</source>
      <translation>In Wartung</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/benchmark/conditions.py" />
      <source>A program computes on this GPU now (process {1}).</source>
      <translation>Auf dieser GPU rechnet gerade ein Programm (Prozess {1}).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/benchmark/conditions.py" />
      <source>This GPU is {1} % busy now.</source>
      <translation>Diese GPU ist gerade zu {1} % ausgelastet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/benchmark/drops.py" />
      <source>Another program</source>
      <translation>Ein anderes Programm</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/benchmark/drops.py" />
      <source>The card got hotter than last time: {1} °C, {2} °C.</source>
      <translation>Die Karte wurde heißer als letztes Mal: {1} °C, {2} °C.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/benchmark/drops.py" />
      <source>The card is linked by PCIe x{1}, {2}: seat it anew, check its slot.</source>
      <translation>Die Karte ist über PCIe x{1} angebunden, {2}: Steck sie neu ein und prüfe den Steckplatz.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/benchmark/drops.py" />
      <source>The card may draw {1} W now, and {2} W last time.</source>
      <translation>Die Karte darf jetzt {1} W aufnehmen, letztes Mal waren es {2} W.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/benchmark/drops.py" />
      <source>The card slowed down because it was too hot{1}: clean its fans, give it air.</source>
      <translation>Die Karte wurde langsamer, weil sie zu heiß war{1}: Reinige die Lüfter und sorge für Luft.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/benchmark/drops.py" />
      <source>The driver is {1} now, and was {2} last time.</source>
      <translation>Der Treiber ist jetzt {1}, letztes Mal war es {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/benchmark/drops.py" />
      <source>The power supply made the card slow down: check its power cables.</source>
      <translation>Das Netzteil hat die Karte ausgebremst: Prüfe ihre Stromkabel.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/benchmark/drops.py" />
      <source>x{1} last time</source>
      <translation>letztes Mal x{1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/benchmark/drops.py" />
      <source>x{1} would be possible</source>
      <translation>möglich wäre x{1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/benchmark/drops.py" />
      <source>{1} computed on the card meanwhile: close what uses it, and measure again.</source>
      <translation>Währenddessen rechnete noch etwas auf der Karte ({1}): Schließe, was sie nutzt, und miss noch einmal.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/benchmark/drops.py" />
      <source>{1} other programs</source>
      <translation>{1} andere Programme</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/against_rules.py" />
      <source>Choose another grid; nothing leads around this rule.</source>
      <translation>Ein anderes Grid wählen; an dieser Regel führt nichts vorbei.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/against_rules.py" />
      <source>Install a newer driver.</source>
      <translation>Einen neueren Treiber installieren.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/against_rules.py" />
      <source>Switch the others off; they are held back anyway.</source>
      <translation>Die anderen ausschalten; sie werden ohnehin zurückgehalten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/against_rules.py" />
      <source>The grid may turn this GPU down.</source>
      <translation>Das Grid kann diese GPU ablehnen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/against_rules.py" />
      <source>The grid may turn this PC down.</source>
      <translation>Das Grid kann diesen PC ablehnen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/against_rules.py" />
      <source>there are {1} GB</source>
      <translation>vorhanden sind {1} GB</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/against_rules.py" />
      <source>{1} admits a PC like this one.</source>
      <translation>{1}: Ein PC wie dieser ist zugelassen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/against_rules.py" />
      <source>{1} admits {2} of a PC's GPUs, and {3} are switched on.</source>
      <translation>{1}: Zugelassen sind {2} GPUs je PC, und {3} sind eingeschaltet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/against_rules.py" />
      <source>{1} admits {2} only, which this PC does not run.</source>
      <translation>{1}: Zugelassen ist nur {2}, und das läuft auf diesem PC nicht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/against_rules.py" />
      <source>{1} asks for NVIDIA's driver {2}; this PC has {3}.</source>
      <translation>{1}: Verlangt wird der NVIDIA-Treiber {2}; dieser PC hat {3}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/against_rules.py" />
      <source>{1} asks for {2} GB of GPU memory; {3}.</source>
      <translation>{1}: Verlangt werden {2} GB GPU-Speicher; {3}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/against_rules.py" />
      <source>{1} asks for {2} GB of memory; {3}.</source>
      <translation>{1}: Verlangt werden {2} GB Arbeitsspeicher; {3}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/against_rules.py" />
      <source>{1} asks for {2} GB of storage; {3}.</source>
      <translation>{1}: Verlangt werden {2} GB Speicherplatz; {3}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>A container was given the GPU.</source>
      <translation>Ein Container hat die GPU bekommen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>Here: {1}. None of them is to work yet.</source>
      <translation>Vorhanden: {1}. Noch soll keine davon arbeiten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>It could not be tried. {1}</source>
      <translation>Es konnte nicht getestet werden. {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>It is here and well.</source>
      <translation>Sie ist da, und es geht ihr gut.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>It is not in this PC right now.</source>
      <translation>Sie steckt gerade nicht in diesem PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>No GPU is to work, so none was tried.</source>
      <translation>Es soll keine GPU arbeiten, also wurde keine getestet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>See all that is read of it, and try again once it is well.</source>
      <translation>Sieh dir alle Messwerte an und versuche es wieder, wenn alles in Ordnung ist.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>The NVIDIA driver {1} runs.</source>
      <translation>Der NVIDIA-Treiber {1} läuft.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>The driver lists a GPU and cannot read it.</source>
      <translation>Der Treiber zeigt eine GPU an, kann sie aber nicht auslesen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>The driver lists it and cannot read it ({1}).</source>
      <translation>Der Treiber zeigt sie an, kann sie aber nicht auslesen ({1}).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>Undo that, or choose another GPU.</source>
      <translation>Mach das rückgängig oder wähle eine andere GPU.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>{1} The practice grid can be tried without a GPU.</source>
      <translation>{1} Das Übungs-Grid lässt sich auch ohne GPU ausprobieren.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>A GPU works while Nosdesk runs and it is on.</source>
      <translation>Eine GPU arbeitet, solange Nosdesk läuft und sie eingeschaltet ist.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>A PC that falls asleep takes no jobs.</source>
      <translation>Ein PC, der einschläft, nimmt keine Jobs an.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>A clock that is wrong makes time limits and schedules wrong.</source>
      <translation>Eine falsche Uhr macht Zeitgrenzen und Zeitpläne falsch.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Admission</source>
      <translation>Zulassung</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Clock</source>
      <translation>Uhr</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Demand</source>
      <translation>Nachfrage</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Disk</source>
      <translation>Festplatte</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Docker</source>
      <translation>Docker</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Docker runs the jobs, apart from the rest of the PC.</source>
      <translation>Docker führt die Jobs aus, getrennt vom Rest des PCs.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Each grid says which PCs it admits.</source>
      <translation>Jedes Grid sagt, welche PCs es zulässt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Each market is for one kind of GPU.</source>
      <translation>Jeder Markt ist für eine Art von GPU.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Each step on the grid costs a small fee in SOL.</source>
      <translation>Jeder Schritt im Grid kostet eine kleine Gebühr in SOL.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>GPU inside a container</source>
      <translation>GPU in einem Container</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>How long a wait is depends on how many jobs are posted.</source>
      <translation>Wie lange du wartest, hängt davon ab, wie viele Jobs es gibt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Jobs and payments come from the grid over the network.</source>
      <translation>Jobs und Zahlungen kommen über das Netzwerk vom Grid.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Jobs bring large images, and none starts on a full disk.</source>
      <translation>Jobs bringen große Images mit, und auf einer vollen Festplatte startet keiner.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Jobs go to who waits longest in the market's queue.</source>
      <translation>Jobs bekommt, wer in der Warteschlange des Markts am längsten wartet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Jobs run in containers, and need the GPU.</source>
      <translation>Jobs laufen in Containern und brauchen die GPU.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Market and access key</source>
      <translation>Markt und Zugangsschlüssel</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>NVIDIA driver</source>
      <translation>NVIDIA-Treiber</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Network</source>
      <translation>Netzwerk</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Place in the queue</source>
      <translation>Platz in der Warteschlange</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Power and sleep</source>
      <translation>Strom und Ruhezustand</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Switched on</source>
      <translation>Eingeschaltet</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>The GPU that you chose must be here and well.</source>
      <translation>Die GPU, die du gewählt hast, muss da und in Ordnung sein.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>The grid decides who may host.</source>
      <translation>Das Grid entscheidet, wer teilnehmen darf.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>The grid's rules</source>
      <translation>Regeln des Grids</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Wallet and SOL</source>
      <translation>Wallet und SOL</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Without its driver the GPU cannot compute.</source>
      <translation>Ohne ihren Treiber kann die GPU nicht rechnen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>You decide when a GPU takes jobs.</source>
      <translation>Du entscheidest, wann eine GPU Jobs annimmt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Your rules</source>
      <translation>Deine Regeln</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Check your internet connection.</source>
      <translation>Prüfe deine Internetverbindung.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Docker {1} is older than any that Nosdesk was tried with ({2}).</source>
      <translation>Docker {1} ist älter als jede Version, mit der Nosdesk getestet wurde ({2}).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Docker {1} runs.</source>
      <translation>Docker {1} läuft.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Free some space; the command shows what Docker uses.</source>
      <translation>Schaffe Platz; der Befehl zeigt, was Docker belegt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>How full Docker's disk is cannot be seen from here.</source>
      <translation>Wie voll Dockers Festplatte ist, lässt sich von hier aus nicht sehen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>If this lasts, check your internet connection; Nosdesk tries again by itself.</source>
      <translation>Wenn das so bleibt, prüfe deine Internetverbindung; Nosdesk versucht es von selbst weiter.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Install Docker Engine instead.</source>
      <translation>Installiere stattdessen Docker Engine.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Install a newer Docker Engine.</source>
      <translation>Installiere eine neuere Docker Engine.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Let it stay awake.</source>
      <translation>Lass ihn wach bleiben.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Let the system set its clock by the network.</source>
      <translation>Lass das System seine Uhr über das Netzwerk stellen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Nobody told the time to compare this PC's clock with.</source>
      <translation>Niemand hat die Zeit genannt, um die Uhr dieses PCs zu vergleichen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Other services of the grid answer, so the RPC address may be wrong, or down for a while.</source>
      <translation>Andere Dienste des Grids antworten, also ist die RPC-Adresse vielleicht falsch oder eine Weile nicht erreichbar.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Plug it in.</source>
      <translation>Schließe ihn ans Stromnetz an.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Some of the grid's services do not answer: {1}.</source>
      <translation>Einige Dienste des Grids antworten nicht: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>The grid's ledger does not answer. {1}</source>
      <translation>Das Ledger des Grids antwortet nicht. {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>This PC falls asleep when nobody has touched it for {1} ({2}).</source>
      <translation>Dieser PC schläft ein, wenn ihn {1} lang niemand benutzt ({2}).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>This PC runs on its battery, which a job would drain quickly.</source>
      <translation>Dieser PC läuft auf Akku, den ein Job schnell leeren würde.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>This PC stays awake by itself.</source>
      <translation>Dieser PC bleibt von selbst wach.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>This PC's clock is right.</source>
      <translation>Die Uhr dieses PCs geht richtig.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>This PC's clock is {1}.</source>
      <translation>Die Uhr dieses PCs geht falsch: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Use Docker Engine as the system installs it.</source>
      <translation>Nutze Docker Engine so, wie das System sie installiert.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Whether this PC falls asleep could not be found out.</source>
      <translation>Ob dieser PC einschläft, ließ sich nicht herausfinden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>docker system df</source>
      <translation>docker system df</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>gsettings set org.gnome.settings-daemon.plugins.power sleep-inactive-{}-type nothing</source>
      <translation>gsettings set org.gnome.settings-daemon.plugins.power sleep-inactive-{}-type nothing</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>its files: {1}</source>
      <translation>seine Dateien: {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>off by {1} s at most</source>
      <translation>Abweichung höchstens {1} s</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>sudo systemctl mask sleep.target suspend.target</source>
      <translation>sudo systemctl mask sleep.target suspend.target</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>sudo timedatectl set-ntp true</source>
      <translation>sudo timedatectl set-ntp true</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>{1} It is Docker Desktop, whose virtual machine has no GPU on Linux.</source>
      <translation>{1} Es ist Docker Desktop, dessen virtuelle Maschine unter Linux keine GPU hat.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>{1} It runs without root, where limits and GPUs need more setting up.</source>
      <translation>{1} Es läuft ohne root, und dort müssen Grenzen und GPUs aufwendiger eingerichtet werden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>{1} No job starts with less than {2} GiB.</source>
      <translation>{1} Mit weniger als {2} GiB startet kein Job.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>{1} of {2} GiB are free where Docker keeps its files.</source>
      <translation>{1} von {2} GiB sind dort frei, wo Docker seine Dateien ablegt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/diagnosis.py" />
      <source>All is well</source>
      <translation>Alles in Ordnung</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/diagnosis.py" />
      <source>Between the last {1} jobs here {2} passed, so such a wait is normal.</source>
      <translation>Zwischen den letzten {1} Jobs hier vergingen {2}, so eine Wartezeit ist also normal.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/diagnosis.py" />
      <source>Between the last {1} jobs here {2} to {3} passed, so such a wait is normal.</source>
      <translation>Zwischen den letzten {1} Jobs vergingen hier {2} bis {3}, so eine Wartezeit ist also normal.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/diagnosis.py" />
      <source>How long a wait is normal here is not known yet.</source>
      <translation>Wie lange man hier normalerweise wartet, ist noch nicht bekannt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/diagnosis.py" />
      <source>Nothing is wrong.</source>
      <translation>Es ist alles in Ordnung.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/diagnosis.py" />
      <source>Nothing wrong was found, but {1} could not be found out. {2}</source>
      <translation>Es wurde kein Problem gefunden, aber {1} ließ sich nicht prüfen. {2}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/findings.py" />
      <source>Not looked at, because of “{1}”.</source>
      <translation>Nicht geprüft, wegen „{1}“.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings.py" />
      <source>Docker Desktop gives containers the GPU through WSL 2: switch that engine on in its settings, and install the newest driver.</source>
      <translation>Docker Desktop gibt Containern die GPU über WSL 2: Schalte das in seinen Einstellungen ein und installiere den neuesten Treiber.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings.py" />
      <source>Docker restarts. Containers that run now end with it, also those of a job.</source>
      <translation>Docker startet neu. Container, die jetzt laufen, enden dabei, auch die eines Jobs.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings.py" />
      <source>Docker starts now, and from now on with this PC.</source>
      <translation>Docker startet jetzt und ab jetzt mit diesem PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings.py" />
      <source>GNOME no longer sends this PC to sleep by itself; its settings show that under Power.</source>
      <translation>GNOME schickt diesen PC nicht mehr von selbst schlafen; seine Einstellungen zeigen das unter Energie.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings.py" />
      <source>If it says “Key was rejected”, the PC's Secure Boot keeps the driver out: enrol its key, or switch Secure Boot off in the BIOS. No command can do that.</source>
      <translation>Steht dort „Key was rejected“, hält Secure Boot den Treiber fern: Trage seinen Schlüssel ein oder schalte Secure Boot im BIOS aus. Das kann kein Befehl.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings.py" />
      <source>Install Docker Desktop, as its page shows.</source>
      <translation>Installiere Docker Desktop, wie es seine Seite zeigt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings.py" />
      <source>Install NVIDIA's driver for Windows from its page, then restart the PC.</source>
      <translation>Installiere NVIDIAs Treiber für Windows von seiner Seite und starte dann den PC neu.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings.py" />
      <source>Log out and in again, or restart the PC: only then it counts.</source>
      <translation>Melde dich ab und wieder an oder starte den PC neu: Erst dann gilt es.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings.py" />
      <source>Nothing is changed: it shows what takes how much room.</source>
      <translation>Nichts wird geändert: Es zeigt, was wie viel Platz braucht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings.py" />
      <source>Start Docker Desktop from the Start menu; Nosdesk tries again.</source>
      <translation>Starte Docker Desktop aus dem Startmenü; Nosdesk versucht es wieder.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings.py" />
      <source>The driver is loaded into the system as it runs; nothing is changed for good.</source>
      <translation>Der Treiber wird in das laufende System geladen; nichts wird auf Dauer geändert.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings.py" />
      <source>The system sets its clock by the network from now on.</source>
      <translation>Das System stellt seine Uhr ab jetzt nach dem Netz.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings.py" />
      <source>This PC never sleeps again, not from its menu either, until somebody types `sudo systemctl unmask sleep.target suspend.target`.</source>
      <translation>Dieser PC schläft nie mehr ein, auch nicht über sein Menü, bis jemand `sudo systemctl unmask sleep.target suspend.target` eingibt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings.py" />
      <source>WSL takes its time from Windows: let that set its clock, then restart.</source>
      <translation>WSL nimmt seine Zeit von Windows: Lass das seine Uhr stellen und starte dann neu.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings.py" />
      <source>Which images and files may go is for you to decide.</source>
      <translation>Welche Images und Dateien wegkönnen, entscheidest du.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings.py" />
      <source>You are in the group docker, which counts from your next log-in on: log out and in again, or restart the PC. No command can do that for you.</source>
      <translation>Du bist in der Gruppe docker, und das gilt ab deiner nächsten Anmeldung: Melde dich ab und wieder an oder starte den PC neu. Das kann dir kein Befehl abnehmen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings.py" />
      <source>Your account joins the group docker. Who is in it can do with this PC what root can.</source>
      <translation>Dein Konto kommt in die Gruppe docker. Wer darin ist, kann mit diesem PC alles tun, was root kann.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>Arch's own package of the driver is installed. It is for the kernel “linux” and for GPUs of the RTX 20 series and later; the page names the others.</source>
      <translation>Archs eigenes Paket des Treibers wird installiert. Es ist für den Kernel „linux“ und für GPUs ab der RTX-20-Serie; die Seite nennt die anderen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>Debian has the driver in its part “non-free”, which must be switched on first, as the page shows. Then install it and restart the PC.</source>
      <translation>Debian hat den Treiber in seinem Teil „non-free“, der erst eingeschaltet werden muss, wie es die Seite zeigt. Installiere ihn dann und starte den PC neu.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>Debian's own package of the driver is installed.</source>
      <translation>Debians eigenes Paket des Treibers wird installiert.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>Docker Engine is installed from your system's own packages, and started.</source>
      <translation>Docker Engine wird aus den eigenen Paketen deines Systems installiert und gestartet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>Docker is told of NVIDIA's toolkit, which is installed, and restarts. Containers that run now end with it.</source>
      <translation>NVIDIAs Toolkit, das installiert ist, wird Docker bekannt gemacht, und Docker startet neu. Container, die jetzt laufen, enden dabei.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>Fedora's own packages do not have the driver. RPM Fusion has it; its page shows how to add that and to install it. Then restart the PC.</source>
      <translation>Fedoras eigene Pakete haben den Treiber nicht. RPM Fusion hat ihn; dessen Seite zeigt, wie du es einrichtest und ihn installierst. Starte dann den PC neu.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>Install Docker Engine from your system's packages.</source>
      <translation>Installiere Docker Engine aus den Paketen deines Systems.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>Install NVIDIA's Container Toolkit and tell Docker of it, as NVIDIA's page shows.</source>
      <translation>Installiere NVIDIAs Container Toolkit und mach es Docker bekannt, wie es NVIDIAs Seite zeigt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>Install NVIDIA's Container Toolkit, and tell Docker of it.</source>
      <translation>Installiere NVIDIAs Container Toolkit und mach es Docker bekannt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>Install NVIDIA's driver from your system's packages, then restart the PC.</source>
      <translation>Installiere NVIDIAs Treiber aus den Paketen deines Systems und starte dann den PC neu.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>Install the driver from Arch's packages, then restart the PC.</source>
      <translation>Installiere den Treiber aus den Paketen von Arch und starte dann den PC neu.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>Install the driver that Ubuntu recommends, then restart the PC.</source>
      <translation>Installiere den Treiber, den Ubuntu empfiehlt, und starte dann den PC neu.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>NVIDIA's own repository is added to your system's, as NVIDIA's page shows, and its packages are trusted from now on. The toolkit is installed from it. Docker restarts, and containers that run now end with it.</source>
      <translation>NVIDIAs eigene Paketquelle kommt zu denen deines Systems, wie es NVIDIAs Seite zeigt, und ihren Paketen wird ab jetzt vertraut. Das Toolkit wird daraus installiert. Docker startet neu, und Container, die jetzt laufen, enden dabei.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>NVIDIA's toolkit is installed from Arch's packages. Docker restarts, and containers that run now end with it.</source>
      <translation>NVIDIAs Toolkit wird aus den Paketen von Arch installiert. Docker startet neu, und Container, die jetzt laufen, enden dabei.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>NVIDIA's toolkit is installed. Tell Docker of it.</source>
      <translation>NVIDIAs Toolkit ist installiert. Mach es Docker bekannt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>Restart the PC.</source>
      <translation>Starte den PC neu.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>Restart the PC. With Secure Boot on, the PC may ask for a password of the driver's key then; no command can do that for you.</source>
      <translation>Starte den PC neu. Mit Secure Boot fragt er dann vielleicht nach einem Passwort für den Schlüssel des Treibers; das kann dir kein Befehl abnehmen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>Ubuntu installs the driver that it recommends for this GPU.</source>
      <translation>Ubuntu installiert den Treiber, den es für diese GPU empfiehlt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>Ask the grid's support why.</source>
      <translation>Frag den Support des Grids nach dem Grund.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>Choose another market.</source>
      <translation>Wähle einen anderen Markt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>Choose the market {1}.</source>
      <translation>Wähle den Markt {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>It is too little even to claim a payment.</source>
      <translation>Das reicht nicht einmal, um eine Zahlung abzuholen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>Jobs in work: {1}, waiting for a node: {2}. Nodes waiting: {3}.</source>
      <translation>Jobs in Arbeit: {1}, auf einen Knoten warten: {2}. Wartende Knoten: {3}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>Mend what the grid asks for, or use another GPU; the node asks again by itself.</source>
      <translation>In Ordnung bringen, was das Grid verlangt, oder eine andere GPU nehmen; der Knoten fragt von selbst wieder.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>Nodes waiting here: {1}; how many jobs run is not known.</source>
      <translation>Hier warten so viele Knoten: {1}; wie viele Jobs laufen, ist nicht bekannt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>On its way into the queue. {1}</source>
      <translation>Auf dem Weg in die Warteschlange. {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>Place {1} of {2} in the queue.</source>
      <translation>Platz {1} von {2} in der Warteschlange.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>Send at least {1} to {2}.</source>
      <translation>Sende mindestens {1} an {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>Start the node; if the key does not come, choose an open market.</source>
      <translation>Starte den Knoten; kommt der Schlüssel nicht, wähle einen offenen Markt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>The grid does not know this node yet; it makes itself known when it starts.</source>
      <translation>Das Grid kennt diesen Knoten noch nicht; er meldet sich beim Start an.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>The grid knows this node: {1}.</source>
      <translation>Das Grid kennt diesen Knoten: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>The market {1} admits only who holds its access key, and this node does not</source>
      <translation>Der Markt {1} lässt nur zu, wer seinen Zugangsschlüssel hat, und dieser Knoten hat ihn</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>The market {1} is not for this GPU; {2} is.</source>
      <translation>Der Markt {1} ist nicht für diese GPU, sondern {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>The market {1} is not on the grid's ledger.</source>
      <translation>Der Markt {1} steht nicht im Ledger des Grids.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>The market {1} is right, and {2}.</source>
      <translation>Der Markt {1} passt und {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>The node says nothing of itself.</source>
      <translation>Der Knoten sagt nichts über sich.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>This is met: {1}</source>
      <translation>Das ist erfüllt: {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>This is not met: {1}</source>
      <translation>Das ist nicht erfüllt: {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>Wait: the node asks again by itself.</source>
      <translation>Abwarten: Der Knoten fragt von selbst wieder.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>pays {1} an hour</source>
      <translation>zahlt {1} pro Stunde</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>yet. The grid hands it over when it admits the node.</source>
      <translation>noch nicht. Das Grid übergibt ihn, wenn es den Knoten zulässt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>{1}; joining needs {2}.</source>
      <translation>{1}; zum Beitreten nötig: {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>{1}; this grid gives play money as soon as the node starts.</source>
      <translation>{1}; dieses Grid gibt Spielgeld, sobald der Knoten startet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/former_host.py" />
      <source>Other host software of the network runs here: {1}. It and Nosdesk would take jobs on the same GPU.</source>
      <translation>Hier läuft andere Host-Software des Netzwerks: {1}. Sie und Nosdesk würden Jobs auf derselben GPU annehmen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu.py" />
      <source>{1} is divided into parts (MIG), and only whole GPUs can be rented out. Undo it with `sudo nvidia-smi -i {2} -mig 0`, then restart the PC.</source>
      <translation>{1} ist in Teile aufgeteilt (MIG), und nur ganze GPUs lassen sich vermieten. Mach das mit `sudo nvidia-smi -i {2} -mig 0` rückgängig und starte dann den PC neu.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_guard.py" />
      <source>A program made a mistake on the GPU (Xid {1}).</source>
      <translation>Ein Programm hat auf der GPU einen Fehler gemacht (Xid {1}).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_guard.py" />
      <source>its limit</source>
      <translation>ihre Grenze</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>A part of the GPU failed{xid}. It needs a restart of the PC.</source>
      <translation>Ein Teil der GPU ist ausgefallen{xid}. Der PC muss neu gestartet werden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>Containers cannot see the GPU. Install the NVIDIA Container Toolkit and restart Docker.</source>
      <translation>Container sehen die GPU nicht. Installiere das NVIDIA Container Toolkit und starte Docker neu.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU could not be limited to {watts}. {reason}</source>
      <translation>Die GPU ließ sich nicht auf {watts} begrenzen. {reason}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU draws more than {watts}.</source>
      <translation>Die GPU nimmt mehr auf als {watts}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU driver does not answer.</source>
      <translation>Der GPU-Treiber antwortet nicht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU driver has not answered for minutes. It may need a restart of the PC.</source>
      <translation>Der GPU-Treiber hat seit Minuten nicht geantwortet. Vielleicht muss der PC neu gestartet werden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU driver reported an error{xid}.</source>
      <translation>Der GPU-Treiber hat einen Fehler gemeldet{xid}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU fell off the bus{xid}. It needs a restart of the PC.</source>
      <translation>Die GPU ist nicht mehr ansprechbar (vom Bus gefallen){xid}. Der PC muss neu gestartet werden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU has been hotter than {degrees} for minutes. Check its fans.</source>
      <translation>Die GPU ist seit Minuten heißer als {degrees}. Prüfe ihre Lüfter.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU is far hotter than {degrees}. Its job is ended to let it cool.</source>
      <translation>Die GPU ist viel heißer als {degrees}. Ihr Job wird beendet, damit sie abkühlt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU is hotter than {degrees}.</source>
      <translation>Die GPU ist heißer als {degrees}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU is stuck at full load, and its driver does not answer.</source>
      <translation>Die GPU hängt bei voller Last, und ihr Treiber antwortet nicht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU reported that it failed{xid}. It needs a restart of the PC.</source>
      <translation>Die GPU hat gemeldet, dass sie ausgefallen ist{xid}. Der PC muss neu gestartet werden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU slows itself down because of heat or its power supply.</source>
      <translation>Die GPU bremst sich wegen Hitze oder ihrer Stromversorgung selbst.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU works no more until the PC is restarted.</source>
      <translation>Die GPU arbeitet erst nach einem Neustart des PCs wieder.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU's memory could not be repaired. The card should be replaced.</source>
      <translation>Der GPU-Speicher ließ sich nicht reparieren. Die Karte sollte ersetzt werden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU's memory lost data. It needs a restart of the PC.</source>
      <translation>Der GPU-Speicher hat Daten verloren. Der PC muss neu gestartet werden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU's memory repairs itself at the next restart of the PC.</source>
      <translation>Der GPU-Speicher repariert sich beim nächsten Neustart des PCs.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The driver cannot read the GPU. Is its power plugged in?</source>
      <translation>Der Treiber kann die GPU nicht auslesen. Ist ihr Strom angeschlossen?</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until a container sees it</source>
      <translation>bis ein Container sie sieht</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until an hour has passed without one</source>
      <translation>bis eine Stunde ohne einen weiteren vergangen ist</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until it has been {1} °C below that for a minute</source>
      <translation>bis sie eine Minute lang {1} °C darunter war</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until it has drawn less for a minute</source>
      <translation>bis sie eine Minute lang weniger aufgenommen hat</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until it has run freely for two minutes</source>
      <translation>bis sie zwei Minuten lang ungebremst gelaufen ist</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until it is limited so</source>
      <translation>bis sie so begrenzt ist</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until that is done</source>
      <translation>bis das geschehen ist</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until the PC is restarted, or you have it tried again</source>
      <translation>bis der PC neu gestartet ist oder du sie noch einmal testen lässt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until the card counts anew</source>
      <translation>bis die Karte neu zählt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until the card has answered for half a minute</source>
      <translation>bis die Karte eine halbe Minute lang geantwortet hat</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until the card says otherwise</source>
      <translation>bis die Karte etwas anderes meldet</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until the driver has answered for half a minute</source>
      <translation>bis der Treiber eine halbe Minute lang geantwortet hat</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_answers.py" />
      <source>A node can work here; these do not answer as they should: {1}.</source>
      <translation>Ein Knoten kann hier arbeiten; nicht wie vorgesehen antworten: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_answers.py" />
      <source>A node cannot work here now; these do not answer as they should: {1}.</source>
      <translation>Ein Knoten kann hier gerade nicht arbeiten; nicht wie vorgesehen antworten: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_answers.py" />
      <source>All services of the grid answer.</source>
      <translation>Alle Dienste des Grids antworten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_rules.py" />
      <source>It admits PCs with any system.</source>
      <translation>Zugelassen sind PCs mit jedem System.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_rules.py" />
      <source>It admits {1} only.</source>
      <translation>Zugelassen ist nur {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_rules.py" />
      <source>It asks for NVIDIA's driver {1} or newer.</source>
      <translation>Es verlangt den NVIDIA-Treiber {1} oder neuer.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_rules.py" />
      <source>It asks for {1} GB of GPU memory or more.</source>
      <translation>Es verlangt {1} GB GPU-Speicher oder mehr.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_rules.py" />
      <source>It asks for {1} GB of memory or more.</source>
      <translation>Es verlangt {1} GB Arbeitsspeicher oder mehr.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_rules.py" />
      <source>It asks for {1} GB of storage or more.</source>
      <translation>Es verlangt {1} GB Speicherplatz oder mehr.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_rules.py" />
      <source>It expects the network's own node software.</source>
      <translation>Es erwartet die eigene Knotensoftware des Netzwerks.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_rules.py" />
      <source>Its guide names these GPUs: {1}.</source>
      <translation>Sein Leitfaden nennt diese GPUs: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_rules.py" />
      <source>Its money is play money, worth nothing elsewhere.</source>
      <translation>Sein Geld ist Spielgeld, das anderswo nichts wert ist.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_rules.py" />
      <source>Its money is real.</source>
      <translation>Sein Geld ist echt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_rules.py" />
      <source>Nosdesk's own node may work on it.</source>
      <translation>Der eigene Knoten von Nosdesk darf dort arbeiten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_rules.py" />
      <source>This grid admits all GPUs of a PC, each with a node of its own.</source>
      <translation>Dieses Grid lässt alle GPUs eines PCs zu, jede mit einem eigenen Knoten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_rules.py" />
      <source>This grid admits one GPU of each PC. A second one may break its rules.</source>
      <translation>Dieses Grid lässt eine GPU je PC zu. Eine zweite kann gegen seine Regeln verstoßen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_rules.py" />
      <source>This grid admits {1} GPUs of each PC. More may break its rules.</source>
      <translation>Dieses Grid lässt {1} GPUs je PC zu. Mehr kann gegen seine Regeln verstoßen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_rules.py" />
      <source>native Linux</source>
      <translation>natives Linux</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_rules.py" />
      <source>other systems</source>
      <translation>andere Systeme</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Check the fans</source>
      <translation>Lüfter prüfen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Check your connection</source>
      <translation>Verbindung prüfen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Docker cannot give a container the GPU, so the operation could not start.</source>
      <translation>Docker kann keinem Container die GPU geben, deshalb konnte der Vorgang nicht starten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Docker could not run the container, for a reason of its own; Nosdesk gave it up.</source>
      <translation>Docker konnte den Container aus eigenen Gründen nicht ausführen; Nosdesk hat aufgegeben.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Docker did not answer for ten minutes, so Nosdesk gave the operation up.</source>
      <translation>Docker hat zehn Minuten lang nicht geantwortet, deshalb hat Nosdesk den Vorgang aufgegeben.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Docker has no addresses left for another network, so the operation could not start.</source>
      <translation>Docker hat keine Adressen für ein weiteres Netzwerk übrig, deshalb konnte der Vorgang nicht starten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Docker was restarted and ended the container; Nosdesk kept its log and went on.</source>
      <translation>Docker wurde neu gestartet und hat den Container beendet; Nosdesk hat sein Log behalten und weitergemacht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Free disk space</source>
      <translation>Speicherplatz schaffen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Install the NVIDIA Container Toolkit</source>
      <translation>NVIDIA Container Toolkit installieren</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Keep containers through restarts</source>
      <translation>Container über Neustarts hinweg behalten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Leave Nosdesk's containers alone</source>
      <translation>Nosdesks Container in Ruhe lassen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Remove unused networks</source>
      <translation>Ungenutzte Netzwerke entfernen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Restart the PC</source>
      <translation>PC neu starten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Show Docker's words</source>
      <translation>Dockers Meldung anzeigen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Start Docker</source>
      <translation>Docker starten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The GPU became too hot, so Nosdesk ended the operation to let it cool.</source>
      <translation>Die GPU wurde zu heiß, deshalb hat Nosdesk den Vorgang beendet, damit sie abkühlt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The GPU disappeared from this computer, so Nosdesk ended the operation.</source>
      <translation>Die GPU ist von diesem Computer verschwunden, deshalb hat Nosdesk den Vorgang beendet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The GPU does not answer any more, so Nosdesk ended the operation.</source>
      <translation>Die GPU antwortet nicht mehr, deshalb hat Nosdesk den Vorgang beendet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The GPU's driver reported a fault of the card (Xid); Nosdesk ended the operation.</source>
      <translation>Der GPU-Treiber hat einen Fehler der Karte gemeldet (Xid); Nosdesk hat den Vorgang beendet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The container was removed by somebody; Nosdesk reports what its log had told.</source>
      <translation>Jemand hat den Container entfernt; Nosdesk meldet, was in seinem Log stand.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The disk that Docker uses is nearly full; Nosdesk ended the operation to protect it.</source>
      <translation>Die Festplatte, die Docker nutzt, ist fast voll; Nosdesk hat den Vorgang beendet, um sie zu schützen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The download of the job's image broke off; Nosdesk tried again, in vain.</source>
      <translation>Der Download des Job-Images brach ab; Nosdesk hat es vergeblich noch einmal versucht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The job wanted more memory than this computer lends, and Linux ended its container.</source>
      <translation>Der Job wollte mehr Arbeitsspeicher, als dieser Computer hergibt, und Linux hat seinen Container beendet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The job's command cannot be run in its image; Nosdesk ended the operation.</source>
      <translation>Der Befehl des Jobs lässt sich in seinem Image nicht ausführen; Nosdesk hat den Vorgang beendet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The job's image asks for another GPU or a newer driver; Nosdesk left it to others.</source>
      <translation>Das Image des Jobs verlangt eine andere GPU oder einen neueren Treiber; Nosdesk hat ihn anderen überlassen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The job's image does not exist or is not public; Nosdesk ended the operation.</source>
      <translation>Das Image des Jobs gibt es nicht, oder es ist nicht öffentlich; Nosdesk hat den Vorgang beendet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The job's image does not fit on this disk; Nosdesk left off its download.</source>
      <translation>Das Image des Jobs passt nicht auf diese Festplatte; Nosdesk hat den Download abgebrochen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The registry lets this address fetch no more images for now; Nosdesk gave up.</source>
      <translation>Die Registry lässt diese Adresse vorerst keine Images mehr laden; Nosdesk hat aufgegeben.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The registry of the job's image does not serve; Nosdesk tried again, in vain.</source>
      <translation>Die Registry des Job-Images liefert nichts; Nosdesk hat es vergeblich noch einmal versucht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Update the GPU driver</source>
      <translation>GPU-Treiber aktualisieren</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/amounts.py" />
      <source>'{1}' is not an amount.</source>
      <translation>„{1}“ ist kein Betrag.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/amounts.py" />
      <source>Nothing is rounded: say exactly what you mean.</source>
      <translation>Es wird nichts gerundet: Gib genau an, was du meinst.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/amounts.py" />
      <source>Write it like 12 or 0.05.</source>
      <translation>Schreib ihn zum Beispiel als 12 oder 0.05.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/amounts.py" />
      <source>more than there is</source>
      <translation>mehr als vorhanden</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/amounts.py" />
      <source>{1} has {2} digits after the point, and '{3}' has more.</source>
      <translation>{1} hat {2} Nachkommastellen, und „{3}“ hat mehr.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/destination.py" />
      <source>Ask for the address of the wallet itself.</source>
      <translation>Frag nach der Adresse der Wallet selbst.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/destination.py" />
      <source>Swindlers make addresses that begin and end like one you know. Compare every character. If you are sure, add it to your addresses first.</source>
      <translation>Betrüger erzeugen Adressen, die so anfangen und enden wie eine, die du kennst. Vergleiche jedes Zeichen. Wenn du sicher bist, füge sie zuerst zu deinen Adressen hinzu.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/destination.py" />
      <source>That is the very address that would send it.</source>
      <translation>Das ist genau die Adresse, von der gesendet würde.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/destination.py" />
      <source>account of a program</source>
      <translation>Konto eines Programms</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/destination.py" />
      <source>token account</source>
      <translation>Token-Konto</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/destination.py" />
      <source>your own account</source>
      <translation>dein eigenes Konto</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/destination.py" />
      <source>{1} can have no key: it belongs to a program, and what is sent there may be lost.</source>
      <translation>{1} kann keinen Schlüssel haben: Die Adresse gehört einem Programm, und was dorthin gesendet wird, kann verloren sein.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/destination.py" />
      <source>{1} is a {2}, not a wallet: what is sent there is lost.</source>
      <translation>{1} ist keine Wallet, sondern etwas anderes ({2}): Was dorthin gesendet wird, ist verloren.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/destination.py" />
      <source>{1} looks like {2} ({3}), and is another address.</source>
      <translation>{1} sieht aus wie {2} ({3}), ist aber eine andere Adresse.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/first_run.py" />
      <source>A first start costs {1}, of which {2} are rents that come back when the accounts are closed.</source>
      <translation>Ein erster Start kostet {1}; davon sind {2} Kautionen, die zurückkommen, wenn die Konten geschlossen werden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/first_run.py" />
      <source>All accounts of a node are there: a start costs nothing but fees.</source>
      <translation>Alle Konten eines Knotens sind da: Ein Start kostet nur die Gebühren.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/first_run.py" />
      <source>rent of {1}</source>
      <translation>Kaution für {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/first_run.py" />
      <source>the account of the market's access key</source>
      <translation>das Konto für den Zugangsschlüssel des Markts</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/first_run.py" />
      <source>the network's fee, about</source>
      <translation>Netzwerkgebühr, etwa</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/first_run.py" />
      <source>the vault of your stake</source>
      <translation>den Tresor deines Stakes</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/first_run.py" />
      <source>your NOS account</source>
      <translation>dein NOS-Konto</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/first_run.py" />
      <source>your share in the staking rewards</source>
      <translation>deinen Anteil an den Staking-Belohnungen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/first_run.py" />
      <source>your stake account</source>
      <translation>dein Stake-Konto</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/first_run.py" />
      <source>{1} Send {2} more to begin.</source>
      <translation>{1} Sende noch {2}, um anzufangen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/holdings.py" />
      <source>There are more NOS here than a node needs. Keep the rest at a cold address: whoever breaks into this computer could take them.</source>
      <translation>Hier liegen mehr NOS, als ein Knoten braucht. Bewahre den Rest auf einer Cold-Adresse auf: Wer in diesen Computer einbricht, könnte sie stehlen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/holdings.py" />
      <source>There is more SOL here than a node needs. Keep the rest at a cold address.</source>
      <translation>Hier liegt mehr SOL, als ein Knoten braucht. Bewahre den Rest auf einer Cold-Adresse auf.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>A stake can only be locked for longer.</source>
      <translation>Ein Stake lässt sich nur für länger sperren.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>A stake is locked for 14 to 365 days.</source>
      <translation>Ein Stake wird für 14 bis 365 Tage gesperrt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>A stake is locked for 365 days at most: {1} days can be added.</source>
      <translation>Ein Stake wird für höchstens 365 Tage gesperrt: Du kannst {1} Tage hinzufügen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>Add to it or extend it. One that is being released can stand again, or be closed.</source>
      <translation>Erhöhe oder verlängere ihn. Einen, der gerade freigegeben wird, kannst du wieder staken oder schließen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>Close it when all of it is.</source>
      <translation>Schließe es, wenn alles freigegeben ist.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>Create one first.</source>
      <translation>Lege zuerst eins an.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>Let it stand again first, or wait and withdraw.</source>
      <translation>Stake ihn zuerst wieder, oder warte und heb dann ab.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>Let it stand again, or create one.</source>
      <translation>Stake ihn wieder oder lege einen neuen an.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>Nothing cannot be moved.</source>
      <translation>Ein Betrag von null lässt sich nicht senden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>Nothing has been released yet, or all of it is out already.</source>
      <translation>Es ist noch nichts freigegeben, oder es ist schon alles abgehoben.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>Send more, or check the address.</source>
      <translation>Sende mehr oder prüfe die Adresse.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>Send some SOL there first: without it the node cannot claim what it has earned.</source>
      <translation>Sende zuerst etwas SOL dorthin: Ohne SOL kann der Knoten nicht abholen, was er verdient hat.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>The stake is being released.</source>
      <translation>Der Stake wird gerade freigegeben.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>The stake is not released yet.</source>
      <translation>Der Stake ist noch nicht freigegeben.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>The stake stands: nothing of it is released.</source>
      <translation>Der Stake ist gesperrt: Davon wird nichts freigegeben.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>There are only {1} at {2}.</source>
      <translation>Bei {2} liegen nur {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>There is a stake account already; an address can have only one.</source>
      <translation>Es gibt schon ein Stake-Konto; eine Adresse kann nur eins haben.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>There is no stake account yet.</source>
      <translation>Es gibt noch kein Stake-Konto.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>This costs {1} for accounts and the fee, and {2} are free: {3} stay for fees and rents.</source>
      <translation>Das kostet {1} für Konten und die Gebühr, und {2} sind frei: {3} bleiben für Gebühren und Kautionen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>This stake takes no part in the rewards.</source>
      <translation>Dieser Stake nimmt nicht an den Belohnungen teil.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>Unstake it first.</source>
      <translation>Beginne zuerst das Unstaken.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>Without SOL the node cannot claim what it has earned.</source>
      <translation>Ohne SOL kann der Knoten nicht abholen, was er verdient hat.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>{1} can be sent: {2} stay for fees and rents.</source>
      <translation>{1} können gesendet werden: {2} bleiben für Gebühren und Kautionen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>{1} has never been used, and the network opens it with {2} at least.</source>
      <translation>{1} wurde noch nie benutzt, und das Netzwerk eröffnet die Adresse mit mindestens {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>A node needs a stake account, even one of 0 NOS, to join a market.</source>
      <translation>Ein Knoten braucht ein Stake-Konto, auch eins mit 0 NOS, um einem Markt beizutreten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>About {1} come out of the stake.</source>
      <translation>Etwa {1} kommen aus dem Stake heraus.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>It will weigh {1} xNOS.</source>
      <translation>Er wird {1} xNOS wiegen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>Leaving costs no penalty, but time: it comes back bit by bit.</source>
      <translation>Aussteigen kostet keine Strafe, aber Zeit: Es kommt nach und nach zurück.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>Locked for {1}, each NOS weighs {2}; some markets ask for such weight.</source>
      <translation>Für {1} gesperrt, wiegt jeder NOS {2}; manche Märkte verlangen so ein Gewicht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>Markets that ask for a stake stop taking this node at once, and rewards end.</source>
      <translation>Märkte, die einen Stake verlangen, nehmen diesen Knoten sofort nicht mehr an, und die Belohnungen enden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>Nobody can call them back.</source>
      <translation>Niemand kann sie zurückholen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>The last {1} and the rents of the stake account come back to you.</source>
      <translation>Die letzten {1} und die Kautionen des Stake-Kontos kommen zu dir zurück.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>The stake is locked for {1} instead of {2}; that cannot be undone.</source>
      <translation>Der Stake wird für {1} statt {2} gesperrt; das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>The stake will hold {1} and weigh {2} xNOS.</source>
      <translation>Der Stake wird {1} enthalten und {2} xNOS wiegen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>This address has never been used, as far as the ledger tells. If a letter of it is wrong, the money is lost.</source>
      <translation>Diese Adresse wurde laut Ledger noch nie benutzt. Wenn ein Zeichen darin falsch ist, ist das Geld verloren.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>What the stake has earned comes to you; the stake stays as it is.</source>
      <translation>Was der Stake verdient hat, geht an dich; der Stake bleibt, wie er ist.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>Whoever governs the network's staking can take from a stake (slashing).</source>
      <translation>Wer das Staking des Netzwerks verwaltet, kann von einem Stake etwas wegnehmen (Slashing).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>{1} are locked. Once you unstake, they come back over {2}.</source>
      <translation>{1} sind gesperrt. Wenn du mit dem Unstaken beginnst, kommen sie nach und nach zurück, über {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>{1} come back evenly over {2}; take out what is released whenever you like.</source>
      <translation>{1} kommen gleichmäßig zurück, über {2}; heb das Freigegebene ab, wann du willst.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>{1} go to {2}. {3}</source>
      <translation>{1} gehen an {2}. {3}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>{1} has no NOS account yet: you pay {2} to open one, which is theirs then.</source>
      <translation>{1} hat noch kein NOS-Konto: Du zahlst {2}, um eins zu eröffnen; es gehört dann dem Empfänger.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>{1} more are locked, like the rest for</source>
      <translation>{1} werden zusätzlich gesperrt, wie der Rest für</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>{1} stand again, with their full weight; nothing more is released.</source>
      <translation>{1} sind wieder mit vollem Gewicht im Stake; es wird nichts mehr freigegeben.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>{1} stay in it until {2} UTC at most.</source>
      <translation>{1} bleiben noch darin, längstens bis {2} UTC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>{1} {2} after unstaking.</source>
      <translation>{1} {2} nach dem Unstaken.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/sweep.py" />
      <source>cooling down</source>
      <translation>Wartezeit läuft</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/sweep.py" />
      <source>to be confirmed</source>
      <translation>muss bestätigt werden</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/sweep.py" />
      <source>to be tested</source>
      <translation>muss getestet werden</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>A job is running.</source>
      <translation>Ein Job läuft.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Add SOL</source>
      <translation>SOL hinzufügen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Asking the market for a place in its queue.</source>
      <translation>Fragt beim Markt nach einem Platz in der Warteschlange.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Check now</source>
      <translation>Jetzt prüfen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Checking</source>
      <translation>Wird geprüft</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Checking {1} before joining.</source>
      <translation>Wird vor dem Beitritt geprüft: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Details</source>
      <translation>Details</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Downloading {1}, which this market requires before joining.</source>
      <translation>Wird heruntergeladen: {1}. Dieser Markt verlangt es vor dem Beitritt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Finish, then stop</source>
      <translation>Abschließen, dann stoppen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Getting paid</source>
      <translation>Wird bezahlt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Getting ready</source>
      <translation>Wird vorbereitet</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Give the passphrase</source>
      <translation>Passphrase eingeben</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>In queue</source>
      <translation>In der Warteschlange</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Last known: {1}.</source>
      <translation>Zuletzt bekannt: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Leaving the queue.</source>
      <translation>Verlässt die Warteschlange.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Look at it</source>
      <translation>Ansehen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Needs you</source>
      <translation>Du bist gefragt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Not sure</source>
      <translation>Unklar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>On the waitlist</source>
      <translation>Auf der Warteliste</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Place {1} of {2}.</source>
      <translation>Platz {1} von {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Show how</source>
      <translation>Zeig mir, wie</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>The grid wants this market's access key signed for. Nothing is signed without you.</source>
      <translation>Das Grid verlangt eine Unterschrift für den Zugangsschlüssel dieses Marktes. Ohne dich wird nichts unterschrieben.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>The grid will let you in when there is room.</source>
      <translation>Das Grid lässt dich hinein, sobald Platz ist.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>The node is not running.</source>
      <translation>Der Knoten läuft nicht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Try again</source>
      <translation>Noch einmal versuchen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Why so long?</source>
      <translation>Warum so lange?</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Will stop after this job.</source>
      <translation>Stoppt nach diesem Job.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Working</source>
      <translation>Arbeitet</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>{1} Nosdesk takes no jobs {2}.</source>
      <translation>{1} Nosdesk nimmt keine Jobs an, {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>{1} left; joining needs {2}.</source>
      <translation>{1} übrig; zum Beitreten nötig: {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/duration.py" />
      <source>Write it such as 90m, 1h or 2h30m; up to 366d.</source>
      <translation>Schreib sie zum Beispiel als 90m, 1h oder 2h30m; bis 366d.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/duration.py" />
      <source>more than {1} days</source>
      <translation>mehr als {1} Tage</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/duration.py" />
      <source>“{1}” is no length of time.</source>
      <translation>„{1}“ ist keine Zeitdauer.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/hours_text.py" />
      <source>These are {1} spans; {2} are possible.</source>
      <translation>Das sind {1} Zeitspannen; {2} sind möglich.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/hours_text.py" />
      <source>These hours are too long a text.</source>
      <translation>Der Text für diese Zeiten ist zu lang.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/hours_text.py" />
      <source>These hours end with days that have no times.</source>
      <translation>Diese Zeiten enden mit Tagen ohne Uhrzeiten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/hours_text.py" />
      <source>Write hours such as 22:00-06:00, or mo-fr 18-24, sa-su 0-24, or always.</source>
      <translation>Schreib Zeiten wie 22:00-06:00 oder mo-fr 18-24, sa-su 0-24 oder always.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/hours_text.py" />
      <source>“{1}” are no times of a day (00:00 to 24:00).</source>
      <translation>„{1}“ sind keine Uhrzeiten (00:00 bis 24:00).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/hours_text.py" />
      <source>“{1}” is neither a day of the week nor times.</source>
      <translation>„{1}“ ist weder ein Wochentag noch eine Uhrzeit.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>A job begun now could still run when your hours end.</source>
      <translation>Ein Job, der jetzt beginnt, könnte noch laufen, wenn deine Zeiten enden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>A program that you named is running.</source>
      <translation>Ein Programm, das du genannt hast, läuft.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>Another program uses the GPU, and it is to make room.</source>
      <translation>Ein anderes Programm nutzt die GPU, und dafür soll Platz gemacht werden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>It is outside your hours.</source>
      <translation>Es ist außerhalb deiner Zeiten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>No span of your hours is long enough for the market's jobs.</source>
      <translation>Keine Spanne deiner Zeiten ist lang genug für die Jobs des Markts.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>Nothing stands against a job.</source>
      <translation>Nichts spricht gegen einen Job.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>Somebody used the PC a moment ago, and the GPU is to wait.</source>
      <translation>Jemand hat den PC gerade noch benutzt, und die GPU soll warten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>The PC runs on battery, and the GPU is not to work then.</source>
      <translation>Der PC läuft auf Akku, und dann soll die GPU nicht arbeiten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>The market pays less than your minimum.</source>
      <translation>Der Markt zahlt weniger als deinen Mindestpreis.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>You paused the GPU. Nothing else lets it start.</source>
      <translation>Du hast die GPU pausiert. Nichts anderes lässt sie starten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>You said “Run now anyway”. It lifts every rule below.</source>
      <translation>Du hast „Trotzdem jetzt arbeiten“ gewählt. Das hebt alle Regeln darunter auf.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>You set a minimum pay; what the market pays is not known yet.</source>
      <translation>Du hast einen Mindestpreis gesetzt; was der Markt zahlt, ist noch nicht bekannt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>You set hours; how long a job may take is not known yet.</source>
      <translation>Du hast Zeiten gesetzt; wie lange ein Job dauern darf, ist noch nicht bekannt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/program_names.py" />
      <source>A program</source>
      <translation>Ein Programm</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/ruling.py" />
      <source>and {1} more</source>
      <translation>und {1} weitere</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/ruling.py" />
      <source>whether somebody uses this PC</source>
      <translation>ob jemand diesen PC benutzt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/ruling.py" />
      <source>whether this PC runs on battery</source>
      <translation>ob dieser PC auf Akku läuft</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/ruling.py" />
      <source>which programs run</source>
      <translation>welche Programme laufen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/ruling.py" />
      <source>which programs use this GPU</source>
      <translation>welche Programme diese GPU nutzen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Change hours</source>
      <translation>Zeiten ändern</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Change minimum pay</source>
      <translation>Mindestpreis ändern</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Finding out how long this market's jobs may take, to keep your hours.</source>
      <translation>Wird ermittelt: wie lange Jobs dieses Markts dauern dürfen, damit deine Zeiten gelten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Finding out what this market pays; you want at least {1} an hour.</source>
      <translation>Wird ermittelt: was dieser Markt zahlt; du willst mindestens {1} pro Stunde.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Follow my rules</source>
      <translation>Meinen Regeln folgen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Ignore this program</source>
      <translation>Dieses Programm ignorieren</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Make one over {1}.</source>
      <translation>Nimm eine Spanne von mehr als {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Making room</source>
      <translation>Macht Platz</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>May take jobs until {1} (your schedule).</source>
      <translation>Darf Jobs annehmen bis {1} (dein Zeitplan).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>May take jobs, but it cannot be found out {1}{2}.</source>
      <translation>Darf Jobs annehmen, aber es lässt sich nicht herausfinden, {1}{2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>May take jobs.</source>
      <translation>Darf Jobs annehmen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Nothing starts until you resume.</source>
      <translation>Nichts startet, bis du fortsetzt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Only hours without a gap would do.</source>
      <translation>Nur Zeiten ohne Lücke würden reichen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Paused</source>
      <translation>Pausiert</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Ready</source>
      <translation>Bereit</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Resume</source>
      <translation>Fortsetzen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Resumes in {1}.</source>
      <translation>Geht weiter in {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Run now anyway</source>
      <translation>Trotzdem jetzt arbeiten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Somebody uses this PC. Resumes when nobody has touched it for {1}.</source>
      <translation>Jemand benutzt diesen PC. Geht weiter, wenn ihn {1} lang niemand angefasst hat.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>This PC runs on battery. Resumes when it is plugged in.</source>
      <translation>Dieser PC läuft auf Akku. Geht weiter, wenn er am Stromnetz ist.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>This market pays {1} an hour, you want {2}. Resumes when it pays more.</source>
      <translation>Dieser Markt zahlt {1} pro Stunde, du willst {2}. Geht weiter, wenn er mehr zahlt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Too late for a job of up to {1} before {2} (your schedule).{3}</source>
      <translation>Zu spät für einen Job von bis zu {1} vor {2} (dein Zeitplan).{3}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Waiting</source>
      <translation>Wartet</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Waiting for your hours (your schedule).</source>
      <translation>Wartet auf deine Zeiten (dein Zeitplan).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Waiting for {1} (your schedule). Resumes in {2}.</source>
      <translation>Wartet auf {1} (dein Zeitplan). Geht weiter in {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>You let this GPU run anyway. Your rules count again at {1}.</source>
      <translation>Du lässt diese GPU trotzdem arbeiten. Deine Regeln gelten wieder ab {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>You paused at {1}. {2}</source>
      <translation>Du hast um {1} pausiert. {2}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Your hours are too short for {1}. {2}</source>
      <translation>Deine Zeiten sind zu kurz für {1}. {2}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>any job</source>
      <translation>einen Job</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>it closes</source>
      <translation>es geschlossen ist</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>they close</source>
      <translation>sie geschlossen sind</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>this market's jobs (up to {1})</source>
      <translation>die Jobs dieses Markts (bis zu {1})</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>{1} {2} running. Resumes when {3}.</source>
      <translation>{1} {2} gerade aktiv. Geht weiter, sobald {3}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>{1} {2} using this GPU. Resumes when {3}.</source>
      <translation>{1} {2} gerade auf dieser GPU aktiv. Geht weiter, sobald {3}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>Choose between 0 and {1} a second.</source>
      <translation>Wähle zwischen 0 und {1} pro Sekunde.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>Choose between one second and seven days.</source>
      <translation>Wähle zwischen einer Sekunde und sieben Tagen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>Hours must begin between 00:00 and 23:59.</source>
      <translation>Zeiten müssen zwischen 00:00 und 23:59 beginnen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>Hours must end between 00:01 and 24:00.</source>
      <translation>Zeiten müssen zwischen 00:01 und 24:00 enden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>Hours need one to seven days of the week.</source>
      <translation>Zeiten brauchen einen bis sieben Wochentage.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>Name it as the system does, such as blender, in {1} letters at most.</source>
      <translation>Nenne es so, wie das System es tut, zum Beispiel blender, mit höchstens {1} Zeichen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>One of the programs {1} has no proper name.</source>
      <translation>Eines der Programme, {1}, hat keinen gültigen Namen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>Remove some.</source>
      <translation>Entferne einige.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>Set the hours again.</source>
      <translation>Setze die Zeiten neu.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>The minimum pay is out of bounds.</source>
      <translation>Der Mindestpreis liegt außerhalb der Grenzen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>The time without anybody at the PC is out of bounds.</source>
      <translation>Die Zeit ohne jemanden am PC liegt außerhalb der Grenzen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>There may be {1} programs {2} at most.</source>
      <translation>Es darf höchstens {1} Programme geben, {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>There may be {1} spans of hours at most.</source>
      <translation>Es darf höchstens {1} Zeitspannen geben.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>to ignore</source>
      <translation>die ignoriert werden</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>to make room for</source>
      <translation>denen Platz gemacht wird</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/run/events.py" />
      <source>init error</source>
      <translation>Fehler beim Start</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/run/machine.py" />
      <source>The node was stopped before the job had started.</source>
      <translation>Der Knoten wurde angehalten, bevor der Job begonnen hatte.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/run/machine.py" />
      <source>The operation "{1}", which this one depends on, never got ready.</source>
      <translation>Die Operation „{1}“, von der diese abhängt, wurde nie bereit.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/settlement/machine.py" />
      <source>Another node finished this job.</source>
      <translation>Ein anderer Knoten hat diesen Job fertiggestellt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/settlement/machine.py" />
      <source>The claim had landed before we heard of it.</source>
      <translation>Die Abholung war angekommen, bevor wir davon erfuhren.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/settlement/machine.py" />
      <source>The job already holds a result that this computer has no record of sending.</source>
      <translation>Der Job hat schon ein Ergebnis, von dem dieser Computer nichts weiß.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/settlement/machine.py" />
      <source>The job is no longer on the ledger, so nothing can be claimed for it.</source>
      <translation>Der Job steht nicht mehr im Ledger, also lässt sich dafür nichts abholen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/settlement/machine.py" />
      <source>The poster ended the job, and the ledger paid for it then.</source>
      <translation>Der Auftraggeber hat den Job beendet, und das Ledger hat ihn dann bezahlt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/settlement/machine.py" />
      <source>The run was closed without a result; the job waits for another node.</source>
      <translation>Der Lauf wurde ohne Ergebnis geschlossen; der Job wartet auf einen anderen Knoten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/settlement/machine.py" />
      <source>The run was handed back without pay.</source>
      <translation>Der Lauf wurde ohne Bezahlung zurückgegeben.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/updates/manifest.py" />
      <source>Nothing was installed. Look at Nosdesk's own site, and tell its makers.</source>
      <translation>Es wurde nichts installiert. Sieh auf der Seite von Nosdesk nach und sag es den Machern.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/updates/manifest.py" />
      <source>The list of the newest release is too long to be one.</source>
      <translation>Die Liste der neuesten Version ist zu lang, um eine zu sein.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/updates/manifest.py" />
      <source>The list of the newest release makes no sense.</source>
      <translation>Die Liste der neuesten Version ergibt keinen Sinn.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/updates/offer.py" />
      <source>Nothing was installed. Check the date of this PC; if it is right, tell Nosdesk's makers.</source>
      <translation>Es wurde nichts installiert. Prüfe das Datum dieses PCs; stimmt es, sag es den Machern von Nosdesk.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/updates/offer.py" />
      <source>Nothing was installed. It is tried again tomorrow; if it stays so, tell Nosdesk's makers.</source>
      <translation>Es wurde nichts installiert. Morgen wird es noch einmal versucht; bleibt es so, sag es den Machern von Nosdesk.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/updates/offer.py" />
      <source>The files of version {1} were changed after it came out.</source>
      <translation>Die Dateien der Version {1} wurden nach dem Erscheinen geändert.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/updates/offer.py" />
      <source>The list of the newest release is older than one seen before ({1}).</source>
      <translation>Die Liste der neuesten Version ist älter als eine, die schon gesehen wurde ({1}).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/updates/offer.py" />
      <source>The list of the newest release was good until {1} only.</source>
      <translation>Die Liste der neuesten Version galt nur bis {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/updates/version.py" />
      <source>'{1}' is no version.</source>
      <translation>'{1}' ist keine Version.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/accounts.py" />
      <source>Account number {1} under your backup words was not added yet.</source>
      <translation>Konto Nummer {1} zu deinen Sicherungswörtern wurde noch nicht hinzugefügt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/accounts.py" />
      <source>Add it, or choose another account for this GPU.</source>
      <translation>Füge es hinzu oder wähle ein anderes Konto für diese GPU.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/accounts.py" />
      <source>Check the backup first, then remove the account.</source>
      <translation>Prüfe zuerst die Sicherung, dann entferne das Konto.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/accounts.py" />
      <source>Choose the account by its address.</source>
      <translation>Wähle das Konto über seine Adresse.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/accounts.py" />
      <source>Make an account with words first, or choose another one.</source>
      <translation>Lege zuerst ein Konto mit Wörtern an oder wähle ein anderes.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/accounts.py" />
      <source>The key of {1} may exist nowhere else: its backup was never shown in full.</source>
      <translation>Den Schlüssel von {1} gibt es vielleicht nirgends sonst: Seine Sicherung wurde nie vollständig geprüft.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/accounts.py" />
      <source>There are no backup words that an account could follow from.</source>
      <translation>Es gibt keine Sicherungswörter, aus denen ein Konto entstehen könnte.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/accounts.py" />
      <source>There are several backup words that an account could follow from.</source>
      <translation>Es gibt mehrere Sicherungswörter, aus denen ein Konto entstehen könnte.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/derivation.py" />
      <source>'{1}' is not a derivation path for Solana.</source>
      <translation>„{1}“ ist kein Ableitungspfad für Solana.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/derivation.py" />
      <source>It looks like m/44'/501'/0'/0', with a ' behind each number.</source>
      <translation>Er sieht aus wie m/44'/501'/0'/0', mit einem ' hinter jeder Zahl.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/derivation.py" />
      <source>Ledger Live and Trust Wallet</source>
      <translation>Ledger Live und Trust Wallet</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/derivation.py" />
      <source>Phantom, Solflare, Backpack and Nosdesk</source>
      <translation>Phantom, Solflare, Backpack und Nosdesk</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/derivation.py" />
      <source>the Solana command line</source>
      <translation>die Solana-Befehlszeile</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/derivation.py" />
      <source>the Solana command line with a derivation path</source>
      <translation>die Solana-Befehlszeile mit Ableitungspfad</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/words.py" />
      <source>Backup words are 12 to 24, and there are {1}.</source>
      <translation>Sicherungswörter sind 12 bis 24, hier sind es {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/words.py" />
      <source>Compare them with your backup, word for word.</source>
      <translation>Vergleiche sie Wort für Wort mit deiner Sicherung.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/words.py" />
      <source>Entropy of {1} bytes has no words.</source>
      <translation>Entropie von {1} Bytes ergibt keine Wörter.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/words.py" />
      <source>Not in the list that backup words come from: word number {1}.</source>
      <translation>Nicht in der Liste, aus der Sicherungswörter kommen: Wort Nummer {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/words.py" />
      <source>One of the words is wrong, or two have changed places.</source>
      <translation>Eines der Wörter ist falsch, oder zwei sind vertauscht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/words.py" />
      <source>This is too long for backup words.</source>
      <translation>Das ist zu lang für Sicherungswörter.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/access_key.py" />
      <source>Choose an open market, or ask the grid for admission to this one.</source>
      <translation>Wähle einen offenen Markt oder bitte das Grid um Zulassung zu diesem.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/access_key.py" />
      <source>Start the node again to be asked again, or choose an open market.</source>
      <translation>Starte den Knoten noch einmal, um wieder gefragt zu werden, oder wähle einen offenen Markt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/access_key.py" />
      <source>The access key did not come.</source>
      <translation>Der Zugangsschlüssel kam nicht an.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/access_key.py" />
      <source>The access key was sent, and is not there.</source>
      <translation>Der Zugangsschlüssel wurde gesendet, ist aber nicht da.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/access_key.py" />
      <source>The grid's transactions for the access key come too late to be of use.</source>
      <translation>Die Transaktionen des Grids für den Zugangsschlüssel kommen zu spät, um zu nützen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/access_key.py" />
      <source>This market admits only nodes that hold its access key, and this one does not.</source>
      <translation>Dieser Markt lässt nur Knoten mit seinem Zugangsschlüssel zu, und dieser hat ihn nicht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/access_key.py" />
      <source>You did not let the grid's transaction for the access key be signed.</source>
      <translation>Du hast die Transaktion des Grids für den Zugangsschlüssel nicht signieren lassen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/access_key.py" />
      <source>the market's access key</source>
      <translation>der Zugangsschlüssel des Markts</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/admittance.py" />
      <source>Choose the market {1}, or leave the choice to the grid.</source>
      <translation>Wähle den Markt {1} oder überlass die Wahl dem Grid.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/admittance.py" />
      <source>It has no such check.</source>
      <translation>Es hat keine solche Prüfung.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/admittance.py" />
      <source>The grid did not say whether its market is for this GPU. {1}</source>
      <translation>Das Grid hat nicht gesagt, ob sein Markt für diese GPU ist. {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/admittance.py" />
      <source>The grid has turned this node down.</source>
      <translation>Das Grid hat diesen Knoten abgelehnt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/admittance.py" />
      <source>The grid says: {1}</source>
      <translation>Das Grid sagt: {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/admittance.py" />
      <source>The market {1} is not for this GPU ({2}).</source>
      <translation>Der Markt {1} ist nicht für diese GPU ({2}).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/admittance.py" />
      <source>The node goes on with the market that it was admitted to.</source>
      <translation>Der Knoten macht mit dem Markt weiter, zu dem er zugelassen wurde.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/admittance.py" />
      <source>This node cannot run it.</source>
      <translation>Dieser Knoten kann ihn nicht ausführen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/admittance.py" />
      <source>Use another GPU: no market of this grid is for it.</source>
      <translation>Nimm eine andere GPU: Kein Markt dieses Grids ist für diese.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/admittance.py" />
      <source>What it found did not do.</source>
      <translation>Was er ergeben hat, reichte nicht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/admittance.py" />
      <source>the grid's admission</source>
      <translation>die Zulassung zum Grid</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/admittance.py" />
      <source>whether the market is for this GPU</source>
      <translation>ob der Markt für diese GPU ist</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/examining.py" />
      <source>The grid's benchmark is no job definition.</source>
      <translation>Der Benchmark des Grids ist keine Job-Definition.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/getting_ready.py" />
      <source>Ask the network's support why, and name the node's address.</source>
      <translation>Beim Support des Netzwerks nach dem Grund fragen und die Adresse des Nodes nennen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/official_node.py" />
      <source>what was left open last time</source>
      <translation>was vom letzten Mal offen ist</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/run_notes.py" />
      <source>The ledger had removed the job before its end was read.</source>
      <translation>Das Ledger hatte den Job entfernt, bevor sein Ende gelesen war.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/run_notes.py" />
      <source>The network's own node gave this job back unpaid.</source>
      <translation>Der eigene Node des Netzwerks hat diesen Job unbezahlt zurückgegeben.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/telling.py" />
      <source>Docker does not answer, so nobody knows how the network's own node is.</source>
      <translation>Docker antwortet nicht, also weiß niemand, wie es dem eigenen Node des Netzwerks geht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/telling.py" />
      <source>It is started again.</source>
      <translation>Er wird neu gestartet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/telling.py" />
      <source>It is tried again.</source>
      <translation>Es wird wieder versucht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/telling.py" />
      <source>Its last words: {1}</source>
      <translation>Seine letzten Worte: {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/telling.py" />
      <source>On this grid the network's own node does the jobs. It runs in a container that can read this account's key, from memory, and that commands Docker. Keep little money in this account.</source>
      <translation>Auf diesem Grid erledigt der eigene Node des Netzwerks die Jobs. Er läuft in einem Container, der den Schlüssel dieses Kontos aus dem Speicher lesen kann und Docker steuert. In diesem Konto besser wenig Geld lassen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/telling.py" />
      <source>Stopping in the middle of a job: what there is of it is handed in, and its pay ends here. This may take five minutes.</source>
      <translation>Halt mitten in einem Job: Was davon da ist, wird abgegeben, und die Bezahlung endet hier. Das kann fünf Minuten dauern.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/telling.py" />
      <source>The grid measures this computer with the network's own node, and decides after that.</source>
      <translation>Das Grid misst diesen Computer mit dem eigenen Node des Netzwerks und entscheidet danach.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/telling.py" />
      <source>The image of the network's own node could not be fetched.</source>
      <translation>Das Image des eigenen Nodes des Netzwerks konnte nicht geholt werden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/telling.py" />
      <source>The ledger does not tell whether there is a job.</source>
      <translation>Das Ledger sagt nicht, ob es einen Job gibt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/telling.py" />
      <source>The network's own node could not be started.</source>
      <translation>Der eigene Node des Netzwerks konnte nicht gestartet werden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/telling.py" />
      <source>The network's own node ended by itself (exit code {1}).{2}</source>
      <translation>Der eigene Node des Netzwerks hat sich selbst beendet (Exit-Code {1}).{2}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/telling.py" />
      <source>The network's own node hands the result in.</source>
      <translation>Der eigene Node des Netzwerks gibt das Ergebnis ab.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/telling.py" />
      <source>The network's own node speaks of a job that the ledger does not show.</source>
      <translation>Der eigene Node des Netzwerks spricht von einem Job, den das Ledger nicht zeigt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/telling.py" />
      <source>the network's own node</source>
      <translation>den eigenen Node des Netzwerks</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/own_gpus.py" />
      <source>The GPU's driver reports a mistake of the program (Xid {1}).</source>
      <translation>Der GPU-Treiber meldet einen Fehler des Programms (Xid {1}).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/own_gpus.py" />
      <source>the GPU</source>
      <translation>die GPU</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/own_gpus.py" />
      <source>whether containers see the GPU</source>
      <translation>ob Container die GPU sehen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/patience.py" />
      <source>The outside answers again</source>
      <translation>Die Außenwelt antwortet wieder</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/queue_service.py" />
      <source>Its reason: {1}.</source>
      <translation>Der Grund: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/queue_service.py" />
      <source>The RPC endpoint does not know the market.</source>
      <translation>Der RPC-Endpunkt kennt den Markt nicht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/queue_service.py" />
      <source>The ledger did not let the node change its place in the queue.</source>
      <translation>Das Ledger ließ den Knoten seinen Platz in der Warteschlange nicht ändern.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/queue_service.py" />
      <source>Trying again.</source>
      <translation>Es wird noch einmal versucht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/quick_benchmark.py" />
      <source>The GPU cannot be read now.</source>
      <translation>Die GPU lässt sich gerade nicht auslesen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/quick_benchmark.py" />
      <source>The card computed wrongly</source>
      <translation>Die Karte hat falsch gerechnet</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/quick_benchmark.py" />
      <source>The card's memory gave back other than was written</source>
      <translation>Der Speicher der Karte gab etwas anderes zurück, als geschrieben wurde</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/quick_benchmark.py" />
      <source>There is no GPU {1} on this computer.</source>
      <translation>Auf diesem Computer gibt es keine GPU {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/quick_benchmark.py" />
      <source>Wait until it is free; --anyway measures it all the same, and disturbs the other.</source>
      <translation>Warte, bis sie frei ist; mit --anyway wird trotzdem gemessen, und das stört das andere Programm.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/quick_benchmark.py" />
      <source>What was fetched from the card arrived changed</source>
      <translation>Von der Karte Geholtes kam verändert an</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/quick_benchmark.py" />
      <source>What was sent to the card arrived changed</source>
      <translation>Zur Karte Gesendetes kam verändert an</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/quick_benchmark.py" />
      <source>`nosdesk gpus` says what is wrong.</source>
      <translation>`nosdesk gpus` zeigt, was nicht stimmt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/quick_benchmark.py" />
      <source>{1} ({2}, {3} wrong words). Do not rent it out: undo any overclocking, let it cool, and measure again; should it stay so, the card is faulty.</source>
      <translation>{1} ({2}, {3} falsche Wörter). Vermiete sie nicht: Nimm jedes Übertakten zurück, lass sie abkühlen und miss noch einmal; bleibt es dabei, ist die Karte defekt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/readiness.py" />
      <source>Check that the grid's RPC endpoint and host services belong together.</source>
      <translation>Prüfe, ob der RPC-Endpunkt und die Host-Dienste des Grids zusammengehören.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/readiness.py" />
      <source>It was not signed.</source>
      <translation>Sie wurde nicht signiert.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/readiness.py" />
      <source>Stake more NOS, or for longer.</source>
      <translation>Stake mehr NOS oder für länger.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/readiness.py" />
      <source>The grid sent us to market {1}, which is not on its ledger.</source>
      <translation>Das Grid hat uns zum Markt {1} geschickt, der nicht in seinem Ledger steht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/readiness.py" />
      <source>The grid wants a transaction signed for an access key, and this market asks for none.</source>
      <translation>Das Grid will eine Transaktion für einen Zugangsschlüssel signiert haben, aber dieser Markt verlangt keinen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/readiness.py" />
      <source>The node's accounts could not be made.</source>
      <translation>Die Konten des Knotens ließen sich nicht anlegen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/readiness.py" />
      <source>This market asks for a stake weight of {1} xNOS units, and this node has {2}.</source>
      <translation>Dieser Markt verlangt ein Stake-Gewicht von {1} xNOS-Einheiten, und dieser Knoten hat {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/readiness.py" />
      <source>the container engine</source>
      <translation>die Container-Engine</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/readiness.py" />
      <source>the market</source>
      <translation>der Markt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/readiness.py" />
      <source>the wallet</source>
      <translation>die Wallet</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/rest.py" />
      <source>Stopped</source>
      <translation>Gestoppt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/rig.py" />
      <source>Switched off: finishes what it has.</source>
      <translation>Ausgeschaltet: Macht fertig, was noch läuft.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/rig.py" />
      <source>This grid admits one GPU of a PC at a time: {1} finishes first.</source>
      <translation>Dieses Grid lässt nur eine GPU pro PC auf einmal zu: {1} wird erst fertig.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/rig_elsewhere.py" />
      <source>What it has in hand on another grid comes first: {1}.</source>
      <translation>Zuerst kommt, was auf einem anderen Grid noch läuft: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/run_desk.py" />
      <source>Handing the job back: it could not be started here.</source>
      <translation>Der Job wird zurückgegeben: Er konnte hier nicht gestartet werden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/run_desk.py" />
      <source>Publishing the result and claiming its payment.</source>
      <translation>Das Ergebnis wird veröffentlicht und die Zahlung abgeholt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/switch_duty.py" />
      <source>Cancel the switch</source>
      <translation>Wechsel abbrechen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/switch_duty.py" />
      <source>Finishing</source>
      <translation>Wird fertig</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/switch_duty.py" />
      <source>Finishing, then {1} takes over.</source>
      <translation>Wird noch fertig, dann übernimmt {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/switch_duty.py" />
      <source>Keep going</source>
      <translation>Weitermachen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/switch_duty.py" />
      <source>Next</source>
      <translation>Als Nächstes</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/switch_duty.py" />
      <source>Takes over as soon as {1} has finished.</source>
      <translation>Übernimmt, sobald {1} fertig ist.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ports/host_services.py" />
      <source>The grid's host services are under maintenance.</source>
      <translation>Die Host-Dienste des Grids werden gewartet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ports/host_services.py" />
      <source>They mean to be back at {1}.</source>
      <translation>Sie wollen um {1} wieder da sein.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ports/host_services.py" />
      <source>They say: {1}</source>
      <translation>Sie teilen mit: {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/deeds.py" />
      <source>, and hands it your signature</source>
      <translation>, und gibt ihm deine Unterschrift</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/deeds.py" />
      <source>Calls the {1} program.</source>
      <translation>Ruft das Programm {1} auf.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/deeds.py" />
      <source>it calls the program {1}, which is unknown here</source>
      <translation>sie ruft das Programm {1} auf, das hier unbekannt ist</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/deeds.py" />
      <source>it calls the {1} program for something that is unknown here.</source>
      <translation>sie ruft das Programm {1} für etwas auf, das hier unbekannt ist.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/deeds.py" />
      <source>its instruction '{1}' is not of the known form.</source>
      <translation>ihre Anweisung „{1}“ hat nicht die bekannte Form.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>Creates your account for the access key.</source>
      <translation>Legt dein Konto für den Zugangsschlüssel an.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>Lets the grid describe its own token.</source>
      <translation>Lässt das Grid sein eigenes Token beschreiben.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>Pays a network fee of {1}.</source>
      <translation>Zahlt eine Netzwerkgebühr von {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>Puts the access key {1} there.</source>
      <translation>Legt den Zugangsschlüssel {1} dorthin.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>a key is one token, and this is another number of them.</source>
      <translation>ein Schlüssel ist ein Token, und dies ist eine andere Anzahl.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>it deals with NOS, not with a key.</source>
      <translation>sie betrifft NOS, keinen Schlüssel.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>it deals with more, or with less, than the one token of a key.</source>
      <translation>sie betrifft mehr oder weniger als das eine Token eines Schlüssels.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>it does this in your name: {1}</source>
      <translation>sie tut dies in deinem Namen: {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>it hands over no access key.</source>
      <translation>sie übergibt keinen Zugangsschlüssel.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>it has more or fewer signatures than signers.</source>
      <translation>sie hat mehr oder weniger Unterschriften als Unterzeichner.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>it is not base64 text.</source>
      <translation>sie ist kein Base64-Text.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>it is too big ({1} bytes).</source>
      <translation>sie ist zu groß ({1} Bytes).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>it is too big ({1} characters).</source>
      <translation>sie ist zu groß ({1} Zeichen).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>it names {1} as the system program.</source>
      <translation>sie nennt {1} als Systemprogramm.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>it opens an account of another token program.</source>
      <translation>sie eröffnet ein Konto eines anderen Token-Programms.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>it opens {1}, which is not where your key belongs.</source>
      <translation>sie eröffnet {1}, wohin dein Schlüssel nicht gehört.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>it says the same thing twice: {1}</source>
      <translation>sie sagt zweimal dasselbe: {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>it wants a signature of {1}, which has no part in it.</source>
      <translation>sie will eine Unterschrift von {1}, der nichts damit zu tun hat.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>its bytes are not those of one whole transaction.</source>
      <translation>ihre Bytes sind nicht die einer ganzen Transaktion.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>its fee would be paid by {1}, not by you.</source>
      <translation>ihre Gebühr würde {1} zahlen, nicht du.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>the key would go to {1}, which is not yours.</source>
      <translation>der Schlüssel ginge an {1}, und das gehört nicht dir.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>the signature of {1} is false.</source>
      <translation>die Unterschrift von {1} ist falsch.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>there is something already where your signature belongs.</source>
      <translation>wo deine Unterschrift hingehört, steht schon etwas.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>this was not announced: {1}</source>
      <translation>dies wurde nicht angekündigt: {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>you would pay for an account of {1}.</source>
      <translation>du würdest für ein Konto von {1} zahlen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>{1} has not signed it yet.</source>
      <translation>{1} hat sie noch nicht unterschrieben.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/autostart_box.py" />
      <source>Start Nosdesk when I log in</source>
      <translation>Nosdesk starten, wenn ich mich anmelde</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/figure_view.py" />
      <source>not known</source>
      <translation>nicht bekannt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grid_words.py" />
      <source>All GPUs of this PC may work.</source>
      <translation>Alle GPUs dieses PCs dürfen arbeiten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grid_words.py" />
      <source>Devnet</source>
      <translation>Devnet</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grid_words.py" />
      <source>It admits {systems} only, and this PC runs {system}. It can practise, and watch.</source>
      <translation>Zugelassen ist nur {systems}, und auf diesem PC läuft {system}. Er kann üben und zusehen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grid_words.py" />
      <source>It expects the network's own node software, and its profile names no image of it.</source>
      <translation>Es erwartet die eigene Knotensoftware des Netzwerks, und sein Profil nennt kein Image davon.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grid_words.py" />
      <source>Jobs are paid in play money, worth nothing elsewhere.</source>
      <translation>Jobs werden mit Spielgeld bezahlt, das anderswo nichts wert ist.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grid_words.py" />
      <source>Jobs are paid in real NOS.</source>
      <translation>Jobs werden mit echten NOS bezahlt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grid_words.py" />
      <source>Nosdesk's own node works on it.</source>
      <translation>Der eigene Knoten von Nosdesk arbeitet dort.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grid_words.py" />
      <source>One GPU of this PC may work.</source>
      <translation>Eine GPU dieses PCs darf arbeiten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grid_words.py" />
      <source>Public grid</source>
      <translation>Öffentliches Grid</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grid_words.py" />
      <source>The network's own node software runs here, and Nosdesk looks after it.</source>
      <translation>Hier läuft die eigene Knotensoftware des Netzwerks, und Nosdesk kümmert sich darum.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grid_words.py" />
      <source>{n} GPUs of this PC may work.</source>
      <translation>{n} GPUs dieses PCs dürfen arbeiten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grid_words.py" />
      <source>{title} (yours)</source>
      <translation>{title} (eigenes)</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/asking_view.py" />
      <source>It is being asked…</source>
      <translation>Er wird gerade gefragt …</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/asking_view.py" />
      <source>Nobody waited for it.</source>
      <translation>Darauf hat niemand gewartet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/asking_view.py" />
      <source>Stopped: {n} of {of} services had answered.</source>
      <translation>Angehalten: {n} von {of} Diensten hatten geantwortet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/asking_view.py" />
      <source>{n} of {of} services have answered so far.</source>
      <translation>{n} von {of} Diensten haben bisher geantwortet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/asking_view.py" />
      <source>{what}: {said}</source>
      <translation>{what}: {said}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/asking_view.py" />
      <source>{what}: {said} ({ms} ms)</source>
      <translation>{what}: {said} ({ms} ms)</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/editor.py" />
      <source>An empty form</source>
      <translation>Einem leeren Formular</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/editor.py" />
      <source>Begin with</source>
      <translation>Beginnen mit</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/editor.py" />
      <source>Throw the changes away</source>
      <translation>Änderungen verwerfen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/editor.py" />
      <source>What you changed is not saved yet.</source>
      <translation>Was du geändert hast, ist noch nicht gespeichert.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/editor_words.py" />
      <source>Change {grid}</source>
      <translation>{grid} ändern</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/editor_words.py" />
      <source>This PC works on this grid. What you save holds once your nodes have finished what they have in hand.</source>
      <translation>Dieser PC arbeitet in diesem Grid. Was du speicherst, gilt, sobald deine Knoten fertig haben, woran sie arbeiten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/editor_words.py" />
      <source>This grid comes with Nosdesk. What you save stands in for it, until you bring Nosdesk's own back.</source>
      <translation>Dieses Grid kommt mit Nosdesk. Was du speicherst, tritt an seine Stelle, bis du das von Nosdesk zurückholst.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/editor_words.py" />
      <source>Whoever runs the grid knows these addresses. Begin with a grid that you know where only a few of them differ.</source>
      <translation>Wer das Grid betreibt, kennt diese Adressen. Beginne mit einem bekannten Grid, wenn sich nur wenige davon unterscheiden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Add a gateway</source>
      <translation>Gateway hinzufügen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Add a place</source>
      <translation>Ablage hinzufügen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Add an endpoint</source>
      <translation>Endpunkt hinzufügen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Admitted systems</source>
      <translation>Zugelassene Systeme</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Containers of the network</source>
      <translation>Container des Netzwerks</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Content gateways</source>
      <translation>Inhalts-Gateways</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Documents</source>
      <translation>Dokumente</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Domain</source>
      <translation>Domain</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Empty: Nosdesk's own tunnel serves.</source>
      <translation>Leer: Der Tunnel von Nosdesk wird benutzt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Empty: as many as there are.</source>
      <translation>Leer: so viele, wie es gibt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Empty: it asks for none.</source>
      <translation>Leer: Es wird keines verlangt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Empty: it is not known.</source>
      <translation>Leer: Er ist nicht bekannt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Empty: the usual one.</source>
      <translation>Leer: das übliche.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Entrance</source>
      <translation>Eingang</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Fetcher of files</source>
      <translation>Abholer von Dateien</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>For commands and files, such as my-grid. Its records are kept under it.</source>
      <translation>Für Befehle und Dateien, etwa mein-grid. Darunter werden seine Aufzeichnungen aufbewahrt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>GPUs of one PC</source>
      <translation>GPUs eines PCs</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Hash of the first block</source>
      <translation>Hash des ersten Blocks</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Host services</source>
      <translation>Host-Dienste</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>How posters reach the services of their jobs. Both empty: they cannot.</source>
      <translation>Wie Auftraggeber die Dienste ihrer Jobs erreichen. Beides leer: gar nicht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Images that run beside jobs, and the network's own node.</source>
      <translation>Images, die neben Jobs laufen, und der Knoten des Netzwerks selbst.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Its interface</source>
      <translation>Schnittstelle</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Its money is play money</source>
      <translation>Sein Geld ist Spielgeld</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Jobs may call addresses on this home network</source>
      <translation>Jobs dürfen Adressen in diesem Heimnetz aufrufen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Jobs program</source>
      <translation>Programm für Jobs</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Key of the services</source>
      <translation>Schlüssel der Dienste</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Least GPU memory, in GB</source>
      <translation>Mindestens GPU-Speicher, in GB</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Least memory, in GB</source>
      <translation>Mindestens Arbeitsspeicher, in GB</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Least storage, in GB</source>
      <translation>Mindestens Speicherplatz, in GB</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Mint of the NOS</source>
      <translation>Mint der NOS</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>My grid</source>
      <translation>Mein Grid</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Native Linux</source>
      <translation>Natives Linux</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Needed where the rules expect the network's own.</source>
      <translation>Nötig, wenn die Regeln den des Netzwerks erwarten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Node software</source>
      <translation>Software des Knotens</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Nosdesk's own</source>
      <translation>Die von Nosdesk</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Oldest driver</source>
      <translation>Ältester Treiber</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Only for a grid whose posters you know.</source>
      <translation>Nur für ein Grid, dessen Auftraggeber du kennst.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Other systems</source>
      <translation>Andere Systeme</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Pinning places</source>
      <translation>Ablagen für Ergebnisse</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Pools program</source>
      <translation>Programm für Pools</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Programs and coin</source>
      <translation>Programme und Münze</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Public pages</source>
      <translation>Öffentliche Seiten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>RPC endpoints</source>
      <translation>RPC-Endpunkte</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Rewards program</source>
      <translation>Programm für Belohnungen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Services</source>
      <translation>Dienste</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Services are found below this address.</source>
      <translation>Unter dieser Adresse werden Dienste gefunden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Short name</source>
      <translation>Kurzname</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Staking program</source>
      <translation>Programm für Staking</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Such as mainnet or devnet, for the network's own tools.</source>
      <translation>Etwa mainnet oder devnet, für die Werkzeuge des Netzwerks.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Tells this ledger from others. Empty: it is not compared.</source>
      <translation>Unterscheidet dieses Ledger von anderen. Leer: Es wird nicht verglichen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>The addresses of the network's programs on this grid's ledger.</source>
      <translation>Die Adressen der Programme des Netzwerks im Ledger dieses Grids.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>The first that takes a result is enough.</source>
      <translation>Die erste, die ein Ergebnis annimmt, genügt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>The market of a GPU that no other is known for.</source>
      <translation>Der Markt für eine GPU, für die kein anderer bekannt ist.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>The network's node</source>
      <translation>Knoten des Netzwerks</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>The network's own</source>
      <translation>Die des Netzwerks</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>The network's own name for it</source>
      <translation>Wie das Netzwerk selbst es nennt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Tunnel</source>
      <translation>Tunnel</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Tunnel client</source>
      <translation>Tunnel-Client</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Usual market</source>
      <translation>Üblicher Markt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>WebSocket address</source>
      <translation>WebSocket-Adresse</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>What the grid says of whom it admits. Nosdesk keeps to it; empty is not said.</source>
      <translation>Was das Grid darüber sagt, wen es zulässt. Nosdesk hält sich daran; leer heißt: nicht gesagt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>What this PC calls the grid.</source>
      <translation>Wie dieser PC das Grid nennt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Where jobs' definitions come from, and where results are published.</source>
      <translation>Woher die Definitionen der Jobs kommen und wo Ergebnisse veröffentlicht werden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Where nodes register and ask for a market.</source>
      <translation>Wo sich Knoten anmelden und nach einem Markt fragen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Where the grid shows accounts and transactions. Empty: nowhere.</source>
      <translation>Wo das Grid Konten und Transaktionen zeigt. Leer: nirgends.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Where the ledger is asked. Two or more keep your nodes going when one fails.</source>
      <translation>Hier wird das Ledger gefragt. Mit zweien oder mehr laufen deine Knoten weiter, wenn einer ausfällt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Where tunnel clients dial, with the port.</source>
      <translation>Wo sich Tunnel-Clients einwählen, mit dem Port.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Your token</source>
      <translation>Dein Token</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>my-grid</source>
      <translation>mein-grid</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/rows.py" />
      <source>Remove: {what}</source>
      <translation>Entfernen: {what}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/rows.py" />
      <source>{what} {n}</source>
      <translation>{what} {n}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/kit/command_line.py" />
      <source>Copy: {command}</source>
      <translation>Kopieren: {command}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/kit/trouble_note.py" />
      <source>Error</source>
      <translation>Fehler</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/leaving.py" />
      <source>A job is in hand</source>
      <translation>Ein Job ist in Arbeit</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/leaving.py" />
      <source>Finish, then quit</source>
      <translation>Abschließen, dann beenden</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/leaving.py" />
      <source>Keep Nosdesk running in the tray?</source>
      <translation>Nosdesk im Infobereich weiterlaufen lassen?</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/leaving.py" />
      <source>Keep running</source>
      <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/leaving.py" />
      <source>No further job is taken. Nosdesk ends by itself once this one is paid.</source>
      <translation>Es wird kein weiterer Job angenommen. Nosdesk beendet sich von selbst, sobald dieser bezahlt ist.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/leaving.py" />
      <source>Quit Nosdesk?</source>
      <translation>Nosdesk beenden?</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/leaving.py" />
      <source>Quit now</source>
      <translation>Jetzt beenden</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/leaving.py" />
      <source>The window closes. Your GPUs go on earning, and the icon in the tray has all.</source>
      <translation>Das Fenster wird geschlossen. Deine GPUs verdienen weiter, und alles steckt im Symbol im Infobereich.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/leaving.py" />
      <source>This may cost this job's pay so far, and your place in the queue. The next start takes up the rest.</source>
      <translation>Das kann den bisherigen Verdienst dieses Jobs und deinen Platz in der Warteschlange kosten. Der nächste Start macht beim Rest weiter.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/leaving.py" />
      <source>You are asked this once. Settings has it under Window, to change it later.</source>
      <translation>Du wirst nur einmal gefragt. In den Einstellungen kannst du es unter „Fenster“ später ändern.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/leaving.py" />
      <source>Your GPUs finish their jobs and stop earning.</source>
      <translation>Deine GPUs machen ihre Jobs fertig und verdienen dann nichts mehr.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/leaving.py" />
      <source>Your GPUs leave the queue and stop earning until you start Nosdesk again.</source>
      <translation>Deine GPUs verlassen die Warteschlange und verdienen nichts, bis du Nosdesk wieder startest.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_dialog.py" />
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_dialog.py" />
      <source>It is {page}.</source>
      <translation>Sie ist {page}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_dialog.py" />
      <source>Nothing here can open a page.</source>
      <translation>Hier kann nichts eine Seite öffnen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_dialog.py" />
      <source>Run it</source>
      <translation>Ausführen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_dialog.py" />
      <source>Stop</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_dialog.py" />
      <source>What it says</source>
      <translation>Was er ausgibt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_view.py" />
      <source>A terminal has it now. Answer there, then come back to this window.</source>
      <translation>Jetzt läuft es in einem Terminal. Antworte dort und komm dann zu diesem Fenster zurück.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_view.py" />
      <source>A terminal opens, and asks for your password there.</source>
      <translation>Ein Terminal öffnet sich und fragt dort nach deinem Passwort.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_view.py" />
      <source>Done. The check is made again.</source>
      <translation>Erledigt. Die Prüfung wird wiederholt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_view.py" />
      <source>Fix “{check}”</source>
      <translation>„{check}“ beheben</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_view.py" />
      <source>Fix…</source>
      <translation>Beheben…</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_view.py" />
      <source>It could not be stopped, and goes on until its own end.</source>
      <translation>Es ließ sich nicht abbrechen und läuft bis zu seinem Ende weiter.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_view.py" />
      <source>It ended with an error: {word}. Put that right, and run it again.</source>
      <translation>Es endete mit einem Fehler: {word}. Bring das in Ordnung und führe es noch einmal aus.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_view.py" />
      <source>It needs no password.</source>
      <translation>Es braucht kein Passwort.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_view.py" />
      <source>It runs. You may close this; it goes on.</source>
      <translation>Es läuft. Du kannst das hier schließen, es geht weiter.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_view.py" />
      <source>It was stopped. What it had done until then stays.</source>
      <translation>Es wurde abgebrochen. Was bis dahin getan war, bleibt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_view.py" />
      <source>Looking how it can be run here…</source>
      <translation>Es wird geschaut, wie er hier ausgeführt werden kann…</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_view.py" />
      <source>Nothing here can ask for the administrator's password. Copy the command, and type it in a terminal.</source>
      <translation>Hier kann nichts nach dem Passwort des Administrators fragen. Kopiere den Befehl und gib ihn in einem Terminal ein.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_view.py" />
      <source>Open the page</source>
      <translation>Seite öffnen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_view.py" />
      <source>Open the settings</source>
      <translation>Einstellungen öffnen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_view.py" />
      <source>The password was not given. Nothing was changed.</source>
      <translation>Das Passwort wurde nicht eingegeben. Nichts wurde geändert.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_view.py" />
      <source>Your desktop asks for the password in a window of its own; Nosdesk never sees it.</source>
      <translation>Dein Desktop fragt in einem eigenen Fenster nach dem Passwort; Nosdesk sieht es nie.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_view.py" />
      <source>Your desktop asks for the password now, in a window of its own.</source>
      <translation>Dein Desktop fragt jetzt in einem eigenen Fenster nach dem Passwort.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/alerts.py" />
      <source>Nothing is known to have happened.</source>
      <translation>Es ist nichts bekannt, was passiert wäre.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/alerts.py" />
      <source>Open now</source>
      <translation>Jetzt offen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/alerts.py" />
      <source>The history is kept, and shown again once your nodes are open.</source>
      <translation>Der Verlauf wird aufbewahrt und wieder angezeigt, sobald deine Knoten bereit sind.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/alerts.py" />
      <source>The history is read once your nodes are open.</source>
      <translation>Der Verlauf wird gelesen, sobald deine Knoten bereit sind.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/alerts.py" />
      <source>What happened before</source>
      <translation>Was vorher war</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/alerts.py" />
      <source>When something stops your earnings, or is over again, it is kept here, with the jobs that began and were paid.</source>
      <translation>Wenn etwas deine Einnahmen stoppt oder wieder vorbei ist, wird es hier festgehalten, zusammen mit begonnenen und bezahlten Jobs.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/alerts.py" />
      <source>Your nodes are not open. Home says what to do.</source>
      <translation>Deine Knoten sind nicht bereit. Die Übersicht zeigt, was zu tun ist.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/alerts_view.py" />
      <source>The history cannot be read. {reason}</source>
      <translation>Der Verlauf lässt sich nicht lesen. {reason}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/alerts_view.py" />
      <source>The history was read {age}. {reason}</source>
      <translation>Der Verlauf wurde {age} gelesen. {reason}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/alerts_view.py" />
      <source>over after {span}</source>
      <translation>vorbei nach {span}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/alerts_view.py" />
      <source>still so</source>
      <translation>dauert noch an</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/days_part.py" />
      <source>NOS received. Point at a bar to read it.</source>
      <translation>Erhaltene NOS. Zeig auf einen Balken, um ihn abzulesen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/days_part.py" />
      <source>What you receive on each day appears here.</source>
      <translation>Was du an jedem Tag erhältst, erscheint hier.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/days_view.py" />
      <source>NOS by day, the last 14 days</source>
      <translation>NOS pro Tag, die letzten 14 Tage</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/days_view.py" />
      <source>{span}: {received} NOS, {jobs}</source>
      <translation>{span}: {received} NOS, {jobs}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/doctor.py" />
      <source>Look again</source>
      <translation>Noch einmal prüfen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/doctor.py" />
      <source>Looked {age}</source>
      <translation>Geprüft {age}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/doctor.py" />
      <source>What was looked at</source>
      <translation>Was geprüft wurde</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/doctor.py" />
      <source>What was looked at, the first cause first</source>
      <translation>Was geprüft wurde, die erste Ursache zuerst</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/doctor.py" />
      <source>What your nodes say right now</source>
      <translation>Was deine Knoten gerade melden</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/doctor.py" />
      <source>Why am I not earning?</source>
      <translation>Warum verdiene ich nichts?</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/doctor_view.py" />
      <source>Left out</source>
      <translation>Ausgelassen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/doctor_view.py" />
      <source>Looking at everything that earning depends on. It takes some seconds.</source>
      <translation>Es wird alles geprüft, wovon das Verdienen abhängt. Das dauert ein paar Sekunden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/doctor_view.py" />
      <source>Not looked at</source>
      <translation>Nicht geprüft</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/doctor_view.py" />
      <source>{label}. {text}</source>
      <translation>{label}. {text}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>All</source>
      <translation>Gesamt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>All GPUs</source>
      <translation>Alle GPUs</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>All that was owed came in.</source>
      <translation>Alles, was dir zustand, ist eingegangen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>By day, week and month, for each GPU, with what power cost and what is left.</source>
      <translation>Nach Tag, Woche und Monat, für jede GPU, mit den Stromkosten und dem, was übrig bleibt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Earnings in figures</source>
      <translation>Einnahmen in Zahlen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Every job was written to {file}.</source>
      <translation>Jeder Job wurde in {file} geschrieben.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Export CSV…</source>
      <translation>CSV exportieren …</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Export every job</source>
      <translation>Jeden Job exportieren</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Export every job as CSV</source>
      <translation>Jeden Job als CSV exportieren</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>In figures</source>
      <translation>In Zahlen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Months</source>
      <translation>Monate</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>No job was settled in this time.</source>
      <translation>In dieser Zeit wurde kein Job abgerechnet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Not simply paid</source>
      <translation>Noch nicht oder nicht ganz bezahlt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Point at a bar, or use the arrow keys, to read it.</source>
      <translation>Zeig auf einen Balken oder nimm die Pfeiltasten, um ihn abzulesen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Show by</source>
      <translation>Anzeigen nach</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Tables as text (*.csv)</source>
      <translation>Tabellen als Text (*.csv)</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Weeks</source>
      <translation>Wochen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>What you earn appears here</source>
      <translation>Was du verdienst, erscheint hier</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Which GPU</source>
      <translation>Welche GPU</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>Energy of jobs</source>
      <translation>Energie der Jobs</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>Energy was not measured</source>
      <translation>Energie wurde nicht gemessen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>Give your power price to see the cost</source>
      <translation>Gib deinen Strompreis an, um die Kosten zu sehen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>Needs what power costs and a NOS is worth</source>
      <translation>Braucht den Strompreis und den Wert eines NOS</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>Was not measured</source>
      <translation>Wurde nicht gemessen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>all of it came in</source>
      <translation>alles ist eingegangen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>measured for {n} of {all} jobs</source>
      <translation>bei {n} von {all} Jobs gemessen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>received, less power</source>
      <translation>erhalten, abzüglich Strom</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>{amount} lost</source>
      <translation>{amount} verloren</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>{amount} on its way</source>
      <translation>{amount} unterwegs</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>{amount} short</source>
      <translation>{amount} zu wenig</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>≈ {amount} · {jobs}</source>
      <translation>≈ {amount} · {jobs}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>As your bill has it. Empty: not reckoned.</source>
      <translation>Wie auf deiner Rechnung. Leer: wird nicht berechnet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>Currency</source>
      <translation>Währung</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>Of both prices.</source>
      <translation>Für beide Preise.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>One NOS</source>
      <translation>Ein NOS</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>One NOS is worth {price}.</source>
      <translation>Ein NOS ist {price} wert.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>Part of all that came in</source>
      <translation>Anteil an allem, was einging</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>Power costs {power} per kWh, and one NOS is worth {nos}.</source>
      <translation>Strom kostet {power} pro kWh, und ein NOS ist {nos} wert.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>Power costs {price} per kWh.</source>
      <translation>Strom kostet {price} pro kWh.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>Power, per kWh</source>
      <translation>Strom, pro kWh</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>Prices</source>
      <translation>Preise</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>Say what a kilowatt-hour costs and a NOS is worth to see cost and net.</source>
      <translation>Gib an, was eine Kilowattstunde kostet und ein NOS wert ist, um Kosten und Netto zu sehen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>What power costs</source>
      <translation>Was Strom kostet</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>Your own word for it. Empty: not reckoned.</source>
      <translation>Deine eigene Angabe. Leer: wird nicht berechnet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>Cost</source>
      <translation>Kosten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>GPU not known</source>
      <translation>GPU nicht bekannt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>It will not be paid any more.</source>
      <translation>Es wird nicht mehr bezahlt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>Less came in than was owed.</source>
      <translation>Es ging weniger ein, als dir zustand.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>Lost: {amount} NOS, {jobs}</source>
      <translation>Verloren: {amount} NOS, {jobs}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>Net</source>
      <translation>Netto</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>On its way</source>
      <translation>Unterwegs</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>On its way: {amount} NOS, {jobs}</source>
      <translation>Unterwegs: {amount} NOS, {jobs}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>Others: {amount} NOS, {jobs}</source>
      <translation>Andere: {amount} NOS, {jobs}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>Short by {amount} NOS, {jobs}</source>
      <translation>Zu wenig: {amount} NOS, {jobs}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>Short or lost</source>
      <translation>Fehlt oder verloren</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>The CSV file has each with its reason.</source>
      <translation>Die CSV-Datei enthält jeden mit seinem Grund.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>What came in is not read from the network yet.</source>
      <translation>Was einging, wurde noch nicht aus dem Netzwerk gelesen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>costs {amount}</source>
      <translation>kostet {amount}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>net {amount}</source>
      <translation>netto {amount}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>of {amount} NOS expected</source>
      <translation>von {amount} NOS erwartet</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_spans.py" />
      <source>Week from {day}</source>
      <translation>Woche ab {day}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>Adding up what came in.</source>
      <translation>Eingänge werden zusammengezählt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>Go to Home</source>
      <translation>Zur Übersicht</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>NOS by day, the last 30 days</source>
      <translation>NOS pro Tag, die letzten 30 Tage</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>NOS by month, the last 12 months</source>
      <translation>NOS pro Monat, die letzten 12 Monate</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>NOS by week, the last 26 weeks</source>
      <translation>NOS pro Woche, die letzten 26 Wochen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>NOS since the first job</source>
      <translation>NOS seit dem ersten Job</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>Nothing yet</source>
      <translation>Noch nichts</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>Reading</source>
      <translation>Wird gelesen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>Shown as read {age}.</source>
      <translation>Stand: {age}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>This PC is on no grid yet. What it earns is shown here, by day and by GPU.</source>
      <translation>Dieser PC ist noch in keinem Grid. Was er verdient, siehst du hier, nach Tag und GPU.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>on its way</source>
      <translation>unterwegs</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>received</source>
      <translation>erhalten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>short or lost</source>
      <translation>fehlt oder verloren</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>{amount} NOS on its way</source>
      <translation>{amount} NOS unterwegs</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>{amount} NOS short or lost</source>
      <translation>{amount} NOS fehlend oder verloren</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>{span}: no jobs</source>
      <translation>{span}: keine Jobs</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>{span}: {received} NOS received of {expected} NOS, {jobs}</source>
      <translation>{span}: {received} NOS von {expected} NOS erhalten, {jobs}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>Fetching image {image}.</source>
      <translation>Image {image} wird geladen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>Fetching image {image}: {done} of {total} MB.</source>
      <translation>Image {image} wird geladen: {done} von {total} MB.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>Services of {op}: {states}.</source>
      <translation>Dienste von {op}: {states}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>The books on this job are closed.</source>
      <translation>Dieser Job ist abgerechnet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>The job cannot be carried out: {reason}</source>
      <translation>Der Job lässt sich nicht ausführen: {reason}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>The job was assigned to this node.</source>
      <translation>Der Job wurde diesem Knoten zugewiesen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>The job's definition is in order; parts to run: {n}.</source>
      <translation>Die Beschreibung des Jobs ist in Ordnung; auszuführende Teile: {n}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>The network confirmed it.</source>
      <translation>Das Netzwerk hat es bestätigt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>The poster began {ops} anew through this node's API.</source>
      <translation>Der Auftraggeber hat {ops} über die API dieses Knotens neu gestartet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>The poster follows what the job writes.</source>
      <translation>Der Auftraggeber liest mit, was der Job ausgibt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>The poster stopped the job through this node's API.</source>
      <translation>Der Auftraggeber hat den Job über die API dieses Knotens beendet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>The poster stopped {ops} through this node's API.</source>
      <translation>Der Auftraggeber hat {ops} über die API dieses Knotens beendet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>The result is published.</source>
      <translation>Das Ergebnis ist veröffentlicht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>The result was sent to the network.</source>
      <translation>Das Ergebnis wurde an das Netzwerk gesendet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>{op} ended with exit code {code}.</source>
      <translation>{op} endete mit Exit-Code {code}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>{op} failed: {reason}</source>
      <translation>{op} ist fehlgeschlagen: {reason}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>{op} runs, from image {image}.</source>
      <translation>{op} läuft, aus dem Image {image}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_card.py" />
      <source>Change</source>
      <translation>Ändern</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_card.py" />
      <source>Change {what} of {name}</source>
      <translation>{what} von {name} ändern</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_card.py" />
      <source>Copy the UUID of {name}</source>
      <translation>UUID von {name} kopieren</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_card.py" />
      <source>Pause</source>
      <translation>Pausieren</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_card.py" />
      <source>Run anyway for 2 h</source>
      <translation>2 h trotzdem arbeiten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_card.py" />
      <source>Switch off</source>
      <translation>Ausschalten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_card.py" />
      <source>Switch on</source>
      <translation>Einschalten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_card.py" />
      <source>Switch to {name}</source>
      <translation>Zu {name} wechseln</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_card.py" />
      <source>Switch to…</source>
      <translation>Wechseln zu …</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_card.py" />
      <source>{words}, from {name}</source>
      <translation>{words}, von {name}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_curves.py" />
      <source>%</source>
      <translation>%</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_curves.py" />
      <source>Load</source>
      <translation>Auslastung</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_curves.py" />
      <source>Not measured</source>
      <translation>Nicht gemessen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_curves.py" />
      <source>Power</source>
      <translation>Leistung</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_curves.py" />
      <source>Temperature</source>
      <translation>Temperatur</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_curves.py" />
      <source>W</source>
      <translation>W</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_curves.py" />
      <source>{low} to {high} {unit} in {span}</source>
      <translation>{low} bis {high} {unit} in {span}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_curves.py" />
      <source>°C</source>
      <translation>°C</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Cancel: {name}</source>
      <translation>Abbrechen: {name}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Empty: the card's own limit.</source>
      <translation>Leer: die eigene Grenze der Karte.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Empty: whatever the market pays.</source>
      <translation>Leer: was auch immer der Markt zahlt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Hottest, in °C</source>
      <translation>Höchsttemperatur, in °C</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Hours</source>
      <translation>Zeiten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Limits</source>
      <translation>Grenzen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Make room for any other program on this GPU</source>
      <translation>Platz machen für jedes andere Programm auf dieser GPU</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Minimum pay, in NOS an hour</source>
      <translation>Mindestpreis, in NOS pro Stunde</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Most power, in watts</source>
      <translation>Höchste Leistung, in Watt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Names with commas between them, such as blender, obs.</source>
      <translation>Namen mit Kommas dazwischen, zum Beispiel blender, obs.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Not while one of these programs runs</source>
      <translation>Nicht, während eines dieser Programme läuft</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Only when nobody touched the PC for</source>
      <translation>Nur, wenn niemand den PC benutzt hat, seit</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Programs that never count</source>
      <translation>Programme, die nie zählen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Rules</source>
      <translation>Regeln</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Save: {name}</source>
      <translation>Speichern: {name}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Such as 10m or 1h. Empty: it does not matter.</source>
      <translation>Zum Beispiel 10m oder 1h. Leer: egal.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Such as 22:00-06:00, or mo-fr 18-24, sa-su 0-24. Empty: at any hour.</source>
      <translation>Zum Beispiel 22:00-06:00 oder mo-fr 18-24, sa-su 0-24. Leer: jederzeit.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>They may use the GPU beside a job.</source>
      <translation>Sie dürfen die GPU neben einem Job nutzen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Work on battery, too</source>
      <translation>Auch auf Akku arbeiten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>always</source>
      <translation>immer</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_orders.py" />
      <source>Its settings are kept until it is back.</source>
      <translation>Ihre Einstellungen bleiben erhalten, bis sie wieder da ist.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_orders.py" />
      <source>That card is not in this PC right now.</source>
      <translation>Diese Karte steckt gerade nicht in diesem PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_rows.py" />
      <source>Job running for {ran}.</source>
      <translation>Job läuft seit {ran}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_rows.py" />
      <source>Job running {ran} of up to {limit}. Worth about {amount} NOS so far.</source>
      <translation>Job läuft seit {ran} von höchstens {limit}. Bisher etwa {amount} NOS wert.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_rows.py" />
      <source>Not switched on.</source>
      <translation>Nicht eingeschaltet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_rows.py" />
      <source>This card is not in the PC right now.</source>
      <translation>Diese Karte steckt gerade nicht im PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_rows.py" />
      <source>VRAM</source>
      <translation>VRAM</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_rows.py" />
      <source>of {n} GB</source>
      <translation>von {n} GB</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_rows.py" />
      <source>power</source>
      <translation>Leistung</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_rows.py" />
      <source>temp</source>
      <translation>Temp</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_rows.py" />
      <source>{n} GB</source>
      <translation>{n} GB</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_rows.py" />
      <source>{text} Market {market}.</source>
      <translation>{text} Markt {market}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source> or </source>
      <translation> oder </translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>It computed wrongly: {fault}</source>
      <translation>Sie hat falsch gerechnet: {fault}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>It could not join.</source>
      <translation>Sie konnte nicht beitreten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>Switched from {old} to {new}, {age}.</source>
      <translation>Gewechselt von {old} zu {new}, {age}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>The card's own</source>
      <translation>Die der Karte</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>The one that the grid means for this card</source>
      <translation>Der, den das Grid für diese Karte vorsieht</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>The switch to {new} did not come about, {age}: {reason} {old} went on.</source>
      <translation>Der Wechsel zu {new} kam nicht zustande, {age}: {reason} {old} hat weitergemacht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>Up to {limits}</source>
      <translation>Bis zu {limits}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>You stayed with {old}, {age}.</source>
      <translation>Du bist bei {old} geblieben, {age}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>after {span} without you</source>
      <translation>nach {span} ohne dich</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>for at least {pay}</source>
      <translation>für mindestens {pay}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>not beside {programs}</source>
      <translation>nicht neben {programs}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>not on battery</source>
      <translation>nicht auf Akku</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>not while other programs use the GPU</source>
      <translation>nicht, während andere Programme die GPU nutzen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>pays {pay}</source>
      <translation>zahlt {pay}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>place {place}</source>
      <translation>Platz {place}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>place {place} of {length}</source>
      <translation>Platz {place} von {length}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>{amount} NOS an hour</source>
      <translation>{amount} NOS pro Stunde</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>{figure} ({share} % of its best)</source>
      <translation>{figure} ({share} % des Möglichen)</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>{new} is getting ready to take over. {old} works on until then.</source>
      <translation>{new} bereitet sich vor zu übernehmen. {old} arbeitet bis dahin weiter.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>{n} W</source>
      <translation>{n} W</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>{n} °C</source>
      <translation>{n} °C</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>{old} finishes its job and is paid; then {new} takes over.</source>
      <translation>{old} schließt ihren Job ab und wird bezahlt; dann übernimmt {new}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>{old} is done. {new} goes into its queue.</source>
      <translation>{old} ist fertig. {new} geht in ihre Warteschlange.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus.py" />
      <source>Each with its last minutes as curves, its switch, the hours and limits that you set, and what it was measured at.</source>
      <translation>Jede mit ihren letzten Minuten als Kurven, ihrem Schalter, den Zeiten und Grenzen, die du setzt, und ihren Messwerten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus.py" />
      <source>Your GPUs appear here</source>
      <translation>Deine GPUs erscheinen hier</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>After this job</source>
      <translation>Nach diesem Job</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>No GPU</source>
      <translation>Keine GPU</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>No NVIDIA GPU was found in this PC. If there is one, check that it is seated, has power, and that its driver is installed.</source>
      <translation>In diesem PC wurde keine NVIDIA-GPU gefunden. Wenn eine da ist, prüfe, ob sie richtig steckt, Strom hat und ihr Treiber installiert ist.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>Not at work.</source>
      <translation>Arbeitet nicht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>Not here</source>
      <translation>Nicht da</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>Not readable</source>
      <translation>Nicht lesbar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>Stay</source>
      <translation>Bleiben</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>Switching</source>
      <translation>Wechselt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>This card is not in the PC right now. Its settings are kept.</source>
      <translation>Diese Karte steckt gerade nicht im PC. Ihre Einstellungen bleiben erhalten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>after this job</source>
      <translation>nach diesem Job</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>not in this PC</source>
      <translation>nicht in diesem PC</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>until this job is paid</source>
      <translation>bis dieser Job bezahlt ist</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Add a grid</source>
      <translation>Ein Grid hinzufügen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Add a grid…</source>
      <translation>Grid hinzufügen …</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Add from a file…</source>
      <translation>Aus einer Datei hinzufügen…</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Bring Nosdesk's own back…</source>
      <translation>Das von Nosdesk zurückholen …</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Bring Nosdesk's own profile of {grid} back?</source>
      <translation>Das Profil von Nosdesk für {grid} zurückholen?</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Bring it back</source>
      <translation>Zurückholen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Edit…</source>
      <translation>Bearbeiten …</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Grid profiles (*.json)</source>
      <translation>Grid-Profile (*.json)</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Its profile is deleted. What was earned there stays in your records.</source>
      <translation>Das Profil wird gelöscht. Was dort verdient wurde, bleibt in deinen Aufzeichnungen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Keep it</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Remove the profile</source>
      <translation>Profil entfernen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Remove {grid}?</source>
      <translation>{grid} entfernen?</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Remove…</source>
      <translation>Entfernen …</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Show your profiles</source>
      <translation>Eigene Profile zeigen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Stop testing</source>
      <translation>Test anhalten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Test</source>
      <translation>Testen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Work here</source>
      <translation>Hier arbeiten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Your nodes finish what they have in hand first.</source>
      <translation>Deine Knoten machen zuerst fertig, woran sie arbeiten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Your profile is deleted, and Nosdesk's own addresses hold again.</source>
      <translation>Dein Profil wird gelöscht, und die Adressen von Nosdesk gelten wieder.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>{title} (chosen)</source>
      <translation>{title} (gewählt)</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>{what}: {grid}</source>
      <translation>{what}: {grid}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_view.py" />
      <source>Your profile stands in for the one that comes with Nosdesk.</source>
      <translation>Das eigene Profil steht an der Stelle von dem, das mit Nosdesk kommt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_view.py" />
      <source>{text} Something is still to be finished or paid there: Nosdesk sees to it as soon as that grid answers.</source>
      <translation>{text} Dort ist noch etwas fertigzustellen oder zu bezahlen: Nosdesk erledigt es, sobald dieses Grid antwortet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help.py" />
      <source>Answers</source>
      <translation>Antworten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help.py" />
      <source>Ask the Doctor</source>
      <translation>Diagnose öffnen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help.py" />
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help.py" />
      <source>Licences</source>
      <translation>Lizenzen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help.py" />
      <source>Open the folder of logs</source>
      <translation>Log-Ordner öffnen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help.py" />
      <source>Read more</source>
      <translation>Mehr lesen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help.py" />
      <source>Versions</source>
      <translation>Versionen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help.py" />
      <source>When something is wrong</source>
      <translation>Wenn etwas nicht stimmt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help.py" />
      <source>Words</source>
      <translation>Begriffe</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_parts.py" />
      <source>A report holds versions, what the Doctor found, your settings and what happened lately. Keys, words, passwords, names and network addresses are taken out. You read it before it is saved, and nothing is sent anywhere by itself.</source>
      <translation>Ein Bericht enthält Versionen, das Ergebnis der Diagnose, deine Einstellungen und was zuletzt passiert ist. Schlüssel, Wörter, Passwörter, Namen und Netzwerkadressen werden entfernt. Du liest ihn, bevor er gespeichert wird, und nichts wird von selbst irgendwohin gesendet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_parts.py" />
      <source>Files of the report</source>
      <translation>Dateien des Berichts</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_parts.py" />
      <source>Gathering the report. It takes some seconds.</source>
      <translation>Der Bericht wird zusammengestellt. Das dauert ein paar Sekunden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_parts.py" />
      <source>Make a report</source>
      <translation>Bericht erstellen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_parts.py" />
      <source>Reports (*.zip)</source>
      <translation>Berichte (*.zip)</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_parts.py" />
      <source>Save the report</source>
      <translation>Bericht speichern</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_parts.py" />
      <source>Save the report…</source>
      <translation>Bericht speichern …</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_parts.py" />
      <source>Text of the file</source>
      <translation>Text der Datei</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_parts.py" />
      <source>The report is in {file}.</source>
      <translation>Der Bericht liegt in {file}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_parts.py" />
      <source>This is the whole report. Read it, then save it and send it to whoever helps you.</source>
      <translation>Das ist der ganze Bericht. Lies ihn, dann speichere ihn und sende ihn an die Person, die dir hilft.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_parts.py" />
      <source>Throw it away</source>
      <translation>Verwerfen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>A closed box in which a program runs apart from your own files.</source>
      <translation>Eine geschlossene Kiste, in der ein Programm getrennt von deinen eigenen Dateien läuft.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>A job pays by the second. When it ends, Nosdesk claims the pay, and the network confirms it, mostly within a minute. Jobs shows the receipt of each one.</source>
      <translation>Ein Job zahlt pro Sekunde. Wenn er endet, holt Nosdesk die Bezahlung ab, und das Netzwerk bestätigt sie, meist innerhalb einer Minute. Unter „Jobs“ steht der Beleg für jeden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>A network of PCs and of people with jobs, such as the practice grid.</source>
      <translation>Ein Netzwerk aus PCs und aus Leuten mit Jobs, zum Beispiel das Übungs-Grid.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>A program that somebody wants to run on a GPU, packed into a container. Your PC fetches it, runs it, and sends back the result. You need not do anything.</source>
      <translation>Ein Programm, das jemand auf einer GPU laufen lassen will, in einen Container verpackt. Dein PC lädt es, führt es aus und sendet das Ergebnis zurück. Du musst nichts tun.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>A queue on the grid for one kind of GPU, with a price per second.</source>
      <translation>Eine Warteschlange im Grid für eine Art von GPU, mit einem Preis pro Sekunde.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Access key</source>
      <translation>Zugangsschlüssel</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Arrow keys</source>
      <translation>Pfeiltasten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Choose among buttons of which one is pressed; scroll.</source>
      <translation>Zwischen Schaltflächen wählen, von denen eine gedrückt ist; scrollen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Close a form without keeping what was typed.</source>
      <translation>Ein Formular schließen, ohne das Eingegebene zu behalten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Container</source>
      <translation>Container</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Finish, then pause: the job that runs is finished and paid, and no other begins. Quit does the same and then ends Nosdesk. Quitting twice stops at once, and the next start takes up what was left.</source>
      <translation>Abschließen, dann pausieren: Der laufende Job wird abgeschlossen und bezahlt, und kein anderer beginnt. „Beenden“ macht dasselbe und beendet danach Nosdesk. Zweimal beenden stoppt sofort, und der nächste Start macht beim Rest weiter.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Free software under the MIT licence.</source>
      <translation>Freie Software unter der MIT-Lizenz.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Go on to the next control; with Shift back to the one before.</source>
      <translation>Zum nächsten Bedienelement gehen; mit Umschalt zum vorherigen zurück.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Grid</source>
      <translation>Grid</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>How do I keep my money safe?</source>
      <translation>Wie bewahre ich mein Geld sicher auf?</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>How do I stop?</source>
      <translation>Wie höre ich auf?</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Is it safe for my PC?</source>
      <translation>Ist es sicher für meinen PC?</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Jobs go to the node that has waited longest in its market. How long that takes depends on how many jobs are posted. The Doctor tells whether anything is wrong.</source>
      <translation>Jobs gehen an den Knoten, der in seinem Markt am längsten gewartet hat. Wie lange das dauert, hängt davon ab, wie viele Jobs es gibt. Die Diagnose zeigt, ob etwas nicht stimmt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Jobs run in containers, apart from your files. They reach the internet, but not this PC and not your home network, unless you allow it in Settings. A GPU that gets too hot rests, and a disk that runs full ends the job.</source>
      <translation>Jobs laufen in Containern, getrennt von deinen Dateien. Sie erreichen das Internet, aber weder diesen PC noch dein Heimnetz, außer du erlaubst es in den Einstellungen. Eine GPU, die zu heiß wird, ruht sich aus, und läuft eine Festplatte voll, wird der Job beendet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>NOS that you lock up for a time; some markets ask for it.</source>
      <translation>NOS, die du eine Zeit lang sperrst; manche Märkte verlangen das.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>NVIDIA drivers</source>
      <translation>NVIDIA-Treiber</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Nodes that wait for jobs, or jobs that wait for nodes.</source>
      <translation>Knoten, die auf Jobs warten, oder Jobs, die auf Knoten warten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>One GPU of yours at work on the grid, with an account of its own.</source>
      <translation>Eine deiner GPUs bei der Arbeit im Grid, mit einem eigenen Konto.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Open Home, GPUs, Jobs, Earnings, Network or Wallet.</source>
      <translation>Übersicht, GPUs, Jobs, Einnahmen, Netzwerk oder Wallet öffnen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Open this page.</source>
      <translation>Diese Seite öffnen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Power, and small fees in SOL for each step on the network. Some SOL is held as a deposit for your accounts. Before anything is spent, you are told how much. The practice grid costs nothing: its money is play.</source>
      <translation>Strom und kleine Gebühren in SOL für jeden Schritt im Netzwerk. Etwas SOL wird als Kaution für deine Konten hinterlegt. Bevor etwas ausgegeben wird, erfährst du, wie viel. Das Übungs-Grid kostet nichts: Sein Geld ist Spielgeld.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Press the button that has the focus.</source>
      <translation>Die Schaltfläche drücken, die den Fokus hat.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Queue</source>
      <translation>Warteschlange</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Space, Enter</source>
      <translation>Leertaste, Eingabe</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Terms of their own</source>
      <translation>Eigene Bedingungen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>The books on a job are closed: what was owed came in, or not.</source>
      <translation>Der Job ist abgeschlossen: Was dir zustand, ist eingegangen oder nicht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>The coin of Solana, in which the network's fees are paid.</source>
      <translation>Die Währung von Solana, in der die Netzwerkgebühren bezahlt werden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>The coin that jobs are paid in.</source>
      <translation>Die Währung, in der Jobs bezahlt werden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>The font, under the SIL Open Font License 1.1.</source>
      <translation>Die Schrift, unter der SIL Open Font License 1.1.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>The network</source>
      <translation>Das Netzwerk</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Under the GNU LGPL, version 3. They are separate files beside this program, which you may replace by your own build of the same version. Their source is at {address}.</source>
      <translation>Unter der GNU LGPL, Version 3. Sie liegen als eigene Dateien neben diesem Programm, und du darfst sie durch deine eigenen Builds derselben Version ersetzen. Ihr Quellcode liegt unter {address}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>What a grid hands over to nodes that it admits to a market.</source>
      <translation>Was ein Grid an Knoten übergibt, die es zu einem Markt zulässt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>What does it cost?</source>
      <translation>Was kostet es?</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>What is a job?</source>
      <translation>Was ist ein Job?</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>When am I paid?</source>
      <translation>Wann werde ich bezahlt?</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Why do I wait?</source>
      <translation>Warum warte ich?</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Write down the backup words and keep them where nobody else looks. Whoever has them has your money; nobody at Nosdesk ever asks for them. Keep little on the PC and send the rest to another wallet.</source>
      <translation>Schreib die Sicherungswörter auf und bewahre sie dort auf, wo sonst niemand nachsieht. Wer sie hat, hat dein Geld; niemand bei Nosdesk fragt je danach. Behalte wenig auf dem PC und sende den Rest an eine andere Wallet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>All earnings</source>
      <translation>Alle Einnahmen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>Jobs that you ran appear here, with what each one paid.</source>
      <translation>Deine gelaufenen Jobs erscheinen hier, mit dem, was jeder eingebracht hat.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>Last 14 days</source>
      <translation>Die letzten 14 Tage</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>Last jobs</source>
      <translation>Letzte Jobs</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>Manage</source>
      <translation>Verwalten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>No GPU can be read right now.</source>
      <translation>Gerade lässt sich keine GPU auslesen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>No NVIDIA GPU was found in this PC.</source>
      <translation>In diesem PC wurde keine NVIDIA-GPU gefunden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>No job has run yet, as far as is known.</source>
      <translation>Soweit bekannt, lief noch kein Job.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>No job has run yet. The first one appears here, with what it paid.</source>
      <translation>Es lief noch kein Job. Der erste erscheint hier, mit dem, was er eingebracht hat.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>Nothing is known yet.</source>
      <translation>Noch ist nichts bekannt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>Nothing needs you.</source>
      <translation>Es gibt nichts zu tun.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>Reading what you ran.</source>
      <translation>Deine Läufe werden gelesen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>See above what to do.</source>
      <translation>Oben steht, was zu tun ist.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>What you ran is kept, and shown again once the nodes are open.</source>
      <translation>Deine Läufe werden aufbewahrt und wieder angezeigt, sobald die Knoten bereit sind.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>What your GPUs do is not known while the nodes are stopped.</source>
      <translation>Was deine GPUs tun, ist nicht bekannt, solange die Knoten gestoppt sind.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>Your GPUs appear here once this PC is on a grid.</source>
      <translation>Deine GPUs erscheinen hier, sobald dieser PC in einem Grid ist.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home_parts.py" />
      <source>Time of the job that is used</source>
      <translation>Verbrauchte Zeit des Jobs</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home_view.py" />
      <source>Never read.</source>
      <translation>Nie gelesen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home_view.py" />
      <source>Opening your nodes and looking at your GPUs.</source>
      <translation>Deine Knoten werden geladen und deine GPUs geprüft.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home_view.py" />
      <source>Set up</source>
      <translation>Einrichten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home_view.py" />
      <source>Start set-up</source>
      <translation>Einrichtung starten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home_view.py" />
      <source>Starting</source>
      <translation>Startet</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home_view.py" />
      <source>This PC is on no grid yet. The practice grid needs no wallet and risks nothing.</source>
      <translation>Dieser PC ist noch in keinem Grid. Das Übungs-Grid braucht keine Wallet und ist ohne Risiko.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home_view.py" />
      <source>Your earnings cannot be read</source>
      <translation>Deine Einnahmen lassen sich nicht lesen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home_view.py" />
      <source>{grid}: something is still to be finished or paid there</source>
      <translation>{grid}: Dort ist noch etwas fertigzustellen oder zu bezahlen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/hours_words.py" />
      <source>At any hour</source>
      <translation>Jederzeit</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/hours_words.py" />
      <source>Fri</source>
      <translation>Fr</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/hours_words.py" />
      <source>Mon</source>
      <translation>Mo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/hours_words.py" />
      <source>Sat</source>
      <translation>Sa</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/hours_words.py" />
      <source>Sun</source>
      <translation>So</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/hours_words.py" />
      <source>Thu</source>
      <translation>Do</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/hours_words.py" />
      <source>Tue</source>
      <translation>Di</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/hours_words.py" />
      <source>Wed</source>
      <translation>Mi</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/hours_words.py" />
      <source>all day</source>
      <translation>ganztägig</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs.py" />
      <source>In hand</source>
      <translation>In Arbeit</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs.py" />
      <source>No job has ended yet</source>
      <translation>Noch ist kein Job beendet</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs.py" />
      <source>No job matches</source>
      <translation>Kein Job passt dazu</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs.py" />
      <source>The first one appears here when it is settled.</source>
      <translation>Der erste erscheint hier, wenn er abgerechnet ist.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs.py" />
      <source>Try a shorter part of the address, or another outcome.</source>
      <translation>Versuche es mit einem kürzeren Teil der Adresse oder einem anderen Ausgang.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_feed.py" />
      <source>Your jobs cannot be read right now</source>
      <translation>Deine Jobs lassen sich gerade nicht lesen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_feed.py" />
      <source>{reason} What is shown was read {age}.</source>
      <translation>{reason} Der angezeigte Stand wurde {age} gelesen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_parts.py" />
      <source>Search by job, run or market, or by outcome</source>
      <translation>Nach Job, Lauf, Markt oder Ausgang suchen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_parts.py" />
      <source>Search jobs</source>
      <translation>Jobs durchsuchen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_parts.py" />
      <source>Show all jobs</source>
      <translation>Alle Jobs anzeigen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_parts.py" />
      <source>Which jobs are shown</source>
      <translation>Welche Jobs angezeigt werden</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>Each job that this PC runs appears here, with what it did and what it paid.</source>
      <translation>Jeder Job, der auf diesem PC läuft, erscheint hier, mit dem, was er getan und eingebracht hat.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>It appears in a moment.</source>
      <translation>Sie erscheinen gleich.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>Lost</source>
      <translation>Verloren</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>No job has run yet</source>
      <translation>Es lief noch kein Job</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>Outcome</source>
      <translation>Ausgang</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>Paid in full</source>
      <translation>Ganz bezahlt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>Paid short</source>
      <translation>Zu wenig bezahlt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>Payment awaited</source>
      <translation>Zahlung steht aus</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>Ran for</source>
      <translation>Laufzeit</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>Reading what you ran</source>
      <translation>Deine Läufe werden gelesen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>When</source>
      <translation>Wann</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>Your jobs cannot be shown</source>
      <translation>Deine Jobs lassen sich nicht anzeigen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>{span} so far. {what}</source>
      <translation>{span} bisher. {what}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/money_view.py" />
      <source>7 days</source>
      <translation>7 Tage</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/money_view.py" />
      <source>All time</source>
      <translation>Insgesamt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/money_view.py" />
      <source>This month</source>
      <translation>Dieser Monat</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/money_view.py" />
      <source>Today</source>
      <translation>Heute</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/money_view.py" />
      <source>about {amount} NOS on its way</source>
      <translation>etwa {amount} NOS unterwegs</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/money_view.py" />
      <source>no jobs</source>
      <translation>keine Jobs</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/money_view.py" />
      <source>settled · {jobs}</source>
      <translation>abgerechnet · {jobs}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network.py" />
      <source>All-time totals in the grid's explorer</source>
      <translation>Gesamtzahlen im Explorer des Grids</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network.py" />
      <source>As chosen in the table</source>
      <translation>Wie in der Tabelle gewählt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network.py" />
      <source>Best price first</source>
      <translation>Bester Preis zuerst</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network.py" />
      <source>By GPU</source>
      <translation>Nach GPU</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network.py" />
      <source>Choose a market to see its terms and its address.</source>
      <translation>Wähle einen Markt, um seine Bedingungen und seine Adresse zu sehen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network.py" />
      <source>Most jobs running first</source>
      <translation>Meiste laufende Jobs zuerst</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network.py" />
      <source>Most jobs waiting first</source>
      <translation>Meiste wartende Jobs zuerst</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network.py" />
      <source>Most nodes waiting first</source>
      <translation>Meiste wartende Knoten zuerst</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network.py" />
      <source>Open in the explorer</source>
      <translation>Im Explorer öffnen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network.py" />
      <source>Sort the markets</source>
      <translation>Märkte sortieren</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network.py" />
      <source>This PC first</source>
      <translation>Dieser PC zuerst</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_parts.py" />
      <source>Country</source>
      <translation>Land</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_parts.py" />
      <source>GPUs of the nodes</source>
      <translation>GPUs der Knoten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_parts.py" />
      <source>Nodes</source>
      <translation>Knoten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_parts.py" />
      <source>Where the nodes are</source>
      <translation>Wo die Knoten sind</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>1 job runs.</source>
      <translation>1 Job läuft.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>1 job waits for a node.</source>
      <translation>1 Job wartet auf einen Knoten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>1 node</source>
      <translation>1 Knoten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>1 node waits for a job.</source>
      <translation>1 Knoten wartet auf einen Job.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>A job may run {limit}.</source>
      <translation>Ein Job darf bis zu {limit} laufen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>At work</source>
      <translation>Bei der Arbeit</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>Cards need {n} GB of memory.</source>
      <translation>Karten brauchen {n} GB Speicher.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>Every node may join.</source>
      <translation>Jeder Knoten darf beitreten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>For your {gpu}</source>
      <translation>Für deine {gpu}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>For {n} of your GPUs</source>
      <translation>Für {n} deiner GPUs</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>Market {name}.</source>
      <translation>Markt {name}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>NOS per hour</source>
      <translation>NOS pro Stunde</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>No job runs.</source>
      <translation>Es läuft kein Job.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>Nobody waits.</source>
      <translation>Niemand wartet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>Nodes need an access key.</source>
      <translation>Knoten brauchen einen Zugangsschlüssel.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>Place {place} of {all}</source>
      <translation>Platz {place} von {all}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>Places {places} of {all}</source>
      <translation>Plätze {places} von {all}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>The grid's host services name {amount} an hour.</source>
      <translation>Die Host-Dienste des Grids nennen {amount} pro Stunde.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>USD per hour</source>
      <translation>USD pro Stunde</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>Your node is not in the queue</source>
      <translation>Dein Knoten ist nicht in der Warteschlange</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>nobody</source>
      <translation>niemand</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>{n} job</source>
      <translation>{n} Job</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>{n} jobs</source>
      <translation>{n} Jobs</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>{n} jobs run.</source>
      <translation>{n} Jobs laufen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>{n} jobs wait for a node.</source>
      <translation>{n} Jobs warten auf einen Knoten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>{n} nodes</source>
      <translation>{n} Knoten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>{n} nodes at work</source>
      <translation>{n} Knoten bei der Arbeit</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>{n} nodes wait for a job.</source>
      <translation>{n} Knoten warten auf einen Job.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>{working} at work, {waiting} waiting</source>
      <translation>{working} bei der Arbeit, {waiting} warten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_shares.py" />
      <source>Known nodes: {nodes}, as the grid's host services told {age}.</source>
      <translation>Bekannte Knoten: {nodes}, wie die Host-Dienste des Grids {age} sagten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_shares.py" />
      <source>No node waits or works.</source>
      <translation>Kein Knoten wartet oder arbeitet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_shares.py" />
      <source>Nodes that wait or work, by the market they are in, on the ledger now.</source>
      <translation>Knoten, die laut Ledger gerade warten oder arbeiten, nach ihrem Markt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_shares.py" />
      <source>The grid's host services are being asked where its nodes are.</source>
      <translation>Die Host-Dienste des Grids werden gefragt, wo seine Knoten sind.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_shares.py" />
      <source>The grid's host services do not tell where its nodes are.</source>
      <translation>Die Host-Dienste des Grids sagen nicht, wo seine Knoten sind.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_shares.py" />
      <source>The grid's host services know of no nodes.</source>
      <translation>Die Host-Dienste des Grids kennen keine Knoten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_shares.py" />
      <source>The grid's host services told this {age}.</source>
      <translation>Das sagten die Host-Dienste des Grids {age}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_table.py" />
      <source>Markets</source>
      <translation>Märkte</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_table.py" />
      <source>nothing</source>
      <translation>nichts</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>1 market needs an access key</source>
      <translation>1 Markt braucht einen Zugangsschlüssel</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>All markets are open</source>
      <translation>Alle Märkte sind offen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>Best price</source>
      <translation>Bester Preis</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>Its ledger was read, and lists none. They appear here when they are opened.</source>
      <translation>Sein Ledger wurde gelesen und enthält keine. Sie erscheinen hier, wenn welche eröffnet werden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>Jobs done</source>
      <translation>Erledigte Jobs</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>Jobs running</source>
      <translation>Laufende Jobs</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>Looking at the markets</source>
      <translation>Märkte werden angesehen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>NOS/h</source>
      <translation>NOS/h</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>Nodes waiting</source>
      <translation>Wartende Knoten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>None waits</source>
      <translation>Keiner wartet</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>Prices in USD are the word of the grid's host services, {age}.</source>
      <translation>Preise in USD nannten die Host-Dienste des Grids, {age}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>Read from the ledger once a minute while this page is open.</source>
      <translation>Wird einmal pro Minute aus dem Ledger gelesen, solange diese Seite offen ist.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>Read {age}.</source>
      <translation>Gelesen {age}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>The grid's markets appear here</source>
      <translation>Die Märkte des Grids erscheinen hier</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>The grid's markets are read from its ledger. This takes a few seconds.</source>
      <translation>Die Märkte des Grids werden aus seinem Ledger gelesen. Das dauert ein paar Sekunden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>The grid's markets cannot be read right now</source>
      <translation>Die Märkte des Grids lassen sich gerade nicht lesen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>The grid's markets cannot be read.</source>
      <translation>Die Märkte des Grids lassen sich nicht lesen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>This PC is on no grid yet. Once it is, you see here what each market pays, who waits there, and your own place.</source>
      <translation>Dieser PC ist noch in keinem Grid. Sobald er es ist, siehst du hier, was jeder Markt zahlt, wer dort wartet und wo du stehst.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>This grid has no markets</source>
      <translation>Dieses Grid hat keine Märkte</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>What is shown was read {age}. {reason}</source>
      <translation>Der angezeigte Stand wurde {age} gelesen. {reason}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>in {some} of {all} markets</source>
      <translation>in {some} von {all} Märkten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>{amount}, by the grid's price of NOS</source>
      <translation>{amount}, nach dem Preis des Grids für NOS</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>{amount}, by your price of NOS</source>
      <translation>{amount}, nach deinem Preis für NOS</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>{n} hours of work, on the ledger now</source>
      <translation>{n} Stunden Arbeit, die jetzt im Ledger stehen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>{n} markets need an access key</source>
      <translation>{n} Märkte brauchen einen Zugangsschlüssel</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>{n} more wait for a node</source>
      <translation>{n} weitere warten auf einen Knoten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>At least one GPU earns nothing right now. See Alerts for each of them.</source>
      <translation>Mindestens eine GPU verdient gerade nichts. Unter „Hinweise“ steht mehr zu jeder.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>Home and Settings say what it is, and install it between two jobs.</source>
      <translation>Übersicht und Einstellungen sagen, was neu ist, und installieren es zwischen zwei Jobs.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>It starts anew as soon as no job runs.</source>
      <translation>Es startet neu, sobald kein Job mehr läuft.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>It took {span}.</source>
      <translation>Es dauerte {span}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>It took {span}. What it was: {reason}</source>
      <translation>Es dauerte {span}. Der Grund: {reason}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>No job was lost.</source>
      <translation>Es ging kein Job verloren.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>Nosdesk was updated</source>
      <translation>Nosdesk wurde aktualisiert</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>Nosdesk {detail} did not start</source>
      <translation>Nosdesk {detail} ist nicht gestartet</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>Nosdesk {detail} is available</source>
      <translation>Nosdesk {detail} ist verfügbar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>The Jobs page has the receipt.</source>
      <translation>Der Beleg steht auf der Seite „Jobs“.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>The Jobs page shows how it goes on.</source>
      <translation>Auf der Seite „Jobs“ siehst du, wie es weitergeht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>The former version runs again. Your data is as it was.</source>
      <translation>Die vorige Version läuft wieder. Deine Daten sind, wie sie waren.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>The switch to {name} did not come about</source>
      <translation>Der Wechsel zu {name} kam nicht zustande</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>They came within ten minutes. See Alerts for each of them.</source>
      <translation>Sie kamen innerhalb von zehn Minuten. Unter „Hinweise“ steht jede einzelne.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>To {address}.</source>
      <translation>An {address}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>{amount} NOS are missing.</source>
      <translation>Es fehlen {amount} NOS.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>{amount} NOS are missing. {reason}</source>
      <translation>Es fehlen {amount} NOS. {reason}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>{amount} NOS went to your safe address</source>
      <translation>{amount} NOS gingen an deine sichere Adresse</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>{name} began a job</source>
      <translation>{name} hat einen Job begonnen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>{name} goes on</source>
      <translation>{name} macht weiter</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>{name} has enough SOL again</source>
      <translation>{name} hat wieder genug SOL</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>{name} is well again</source>
      <translation>{name} ist wieder in Ordnung</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>{name} needs SOL to go on</source>
      <translation>{name} braucht SOL zum Weitermachen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>{name} rests</source>
      <translation>{name} ruht sich aus</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>{name} stopped</source>
      <translation>{name} hat gestoppt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>{name} took over</source>
      <translation>{name} hat übernommen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>{name} was paid {amount} NOS</source>
      <translation>{name} hat {amount} NOS bekommen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>{name}: a job brought less than was owed</source>
      <translation>{name}: Ein Job brachte weniger ein als geschuldet</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>{name}: the network answers again</source>
      <translation>{name}: Das Netzwerk antwortet wieder</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>{name}: the network does not answer</source>
      <translation>{name}: Das Netzwerk antwortet nicht</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>{n} notifications</source>
      <translation>{n} Benachrichtigungen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/op_rows.py" />
      <source>Image not known</source>
      <translation>Image nicht bekannt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/op_rows.py" />
      <source>What it was given was not seen by this window.</source>
      <translation>Was dieser Teil bekommen hat, hat dieses Fenster nicht gesehen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/op_rows.py" />
      <source>ended with exit code {code}</source>
      <translation>beendet mit Exit-Code {code}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/op_rows.py" />
      <source>failed: {reason}</source>
      <translation>fehlgeschlagen: {reason}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/op_rows.py" />
      <source>internet, but not this PC or the home network</source>
      <translation>Internet, aber weder dieser PC noch das Heimnetz</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/op_rows.py" />
      <source>no GPU</source>
      <translation>keine GPU</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/op_rows.py" />
      <source>no network</source>
      <translation>kein Netzwerk</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/op_rows.py" />
      <source>running</source>
      <translation>läuft</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/op_rows.py" />
      <source>{n} GB of disk</source>
      <translation>{n} GB Festplatte</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/op_rows.py" />
      <source>{n} GB of memory</source>
      <translation>{n} GB Speicher</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/op_rows.py" />
      <source>{n} GPU</source>
      <translation>{n} GPU</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/op_rows.py" />
      <source>{n} GPUs</source>
      <translation>{n} GPUs</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/op_rows.py" />
      <source>{n} processes</source>
      <translation>{n} Prozesse</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_log.py" />
      <source>A log is kept here only while the window is open. Its poster has the whole of it.</source>
      <translation>Ein Log wird hier nur aufbewahrt, solange das Fenster offen ist. Der Auftraggeber hat es ganz.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_log.py" />
      <source>Copy all</source>
      <translation>Alles kopieren</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_log.py" />
      <source>Copy the whole log</source>
      <translation>Ganzes Log kopieren</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_log.py" />
      <source>Follow the end</source>
      <translation>Dem Ende folgen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_log.py" />
      <source>It has written nothing yet.</source>
      <translation>Er hat noch nichts geschrieben.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_log.py" />
      <source>Next match in the log</source>
      <translation>Nächster Treffer im Log</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_log.py" />
      <source>Search the log</source>
      <translation>Log durchsuchen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_log.py" />
      <source>… {n} earlier lines are not shown …</source>
      <translation>… {n} frühere Zeilen werden nicht gezeigt …</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_log.py" />
      <source>… {n} lines came too fast to be shown …</source>
      <translation>… {n} Zeilen kamen zu schnell, um gezeigt zu werden …</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_page.py" />
      <source>All jobs</source>
      <translation>Alle Jobs</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_page.py" />
      <source>Back to all jobs</source>
      <translation>Zurück zu allen Jobs</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_page.py" />
      <source>Log</source>
      <translation>Log</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_page.py" />
      <source>Nothing was seen of it yet.</source>
      <translation>Davon war noch nichts zu sehen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_page.py" />
      <source>Nothing was seen of it: no part was started while the window was open.</source>
      <translation>Davon war nichts zu sehen: Kein Teil wurde gestartet, während das Fenster offen war.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_page.py" />
      <source>Receipt</source>
      <translation>Beleg</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_page.py" />
      <source>This job ran before the window was opened, so nobody watched it here.</source>
      <translation>Dieser Job lief, bevor das Fenster geöffnet wurde, deshalb hat ihn hier niemand beobachtet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_page.py" />
      <source>Timeline</source>
      <translation>Ablauf</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_page.py" />
      <source>What it did</source>
      <translation>Was er getan hat</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_page.py" />
      <source>What ran</source>
      <translation>Was lief</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_parts.py" />
      <source>Copy: {what}</source>
      <translation>Kopieren: {what}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_parts.py" />
      <source>Image digest</source>
      <translation>Image-Digest</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_parts.py" />
      <source>Open {what}</source>
      <translation>Öffnen: {what}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_rows.py" />
      <source>about {amount} NOS</source>
      <translation>etwa {amount} NOS</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_rows.py" />
      <source>confirming</source>
      <translation>wird bestätigt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_rows.py" />
      <source>ended by poster</source>
      <translation>vom Auftraggeber beendet</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_rows.py" />
      <source>handed back</source>
      <translation>zurückgegeben</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_rows.py" />
      <source>lost</source>
      <translation>verloren</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_rows.py" />
      <source>paid</source>
      <translation>bezahlt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_rows.py" />
      <source>short</source>
      <translation>zu wenig</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>About {amount} NOS are expected; nothing was confirmed yet.</source>
      <translation>Etwa {amount} NOS werden erwartet; noch ist nichts bestätigt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>All that was expected came in.</source>
      <translation>Alles Erwartete ist eingegangen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Assigned</source>
      <translation>Zugewiesen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Did not happen</source>
      <translation>Ist nicht passiert</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Ended</source>
      <translation>Beendet</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Energy</source>
      <translation>Energie</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Expected</source>
      <translation>Erwartet</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>In hand for {span}.</source>
      <translation>In Arbeit seit {span}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Job</source>
      <translation>Job</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Later</source>
      <translation>Später</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Market</source>
      <translation>Markt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Node</source>
      <translation>Knoten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>None</source>
      <translation>Keins</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>None of the {amount} NOS expected came in.</source>
      <translation>Von den erwarteten {amount} NOS kam nichts an.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>None yet</source>
      <translation>Noch keine</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Nothing can come in any more for this job.</source>
      <translation>Für diesen Job kann nichts mehr eingehen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Received</source>
      <translation>Erhalten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Result</source>
      <translation>Ergebnis</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Run</source>
      <translation>Lauf</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Sent</source>
      <translation>Gesendet</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Settled</source>
      <translation>Abgerechnet</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Started</source>
      <translation>Gestartet</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>This job earned nothing, and nothing was owed for it.</source>
      <translation>Dieser Job hat nichts verdient, und dir stand dafür nichts zu.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Transaction</source>
      <translation>Transaktion</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Waiting for this</source>
      <translation>Wartet darauf</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>What it earned is told here when it is settled.</source>
      <translation>Was er verdient hat, steht hier, wenn er abgerechnet ist.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>as expected</source>
      <translation>wie erwartet</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>by the market's price</source>
      <translation>nach dem Preis des Markts</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>did not happen</source>
      <translation>ist nicht passiert</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>measured by the GPU while it ran</source>
      <translation>während des Laufs von der GPU gemessen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>not confirmed yet</source>
      <translation>noch nicht bestätigt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>not known yet</source>
      <translation>noch nicht bekannt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>under way</source>
      <translation>läuft</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>was not measured</source>
      <translation>wurde nicht gemessen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>{amount} NOS less than expected</source>
      <translation>{amount} NOS weniger als erwartet</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>{gap} NOS less came in than the {amount} NOS expected.</source>
      <translation>Es gingen {gap} NOS weniger ein als die erwarteten {amount} NOS.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>{moment}, {span} later</source>
      <translation>{moment}, {span} später</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_words.py" />
      <source>A job in hand</source>
      <translation>Ein Job in Arbeit</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_words.py" />
      <source>Job {address}</source>
      <translation>Job {address}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_words.py" />
      <source>{amount} NOS</source>
      <translation>{amount} NOS</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_words.py" />
      <source>{moment} ({year})</source>
      <translation>{moment} ({year})</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Accounts, earnings, settings and logs. Nothing of it leaves this PC by itself.</source>
      <translation>Konten, Einnahmen, Einstellungen und Logs. Nichts davon verlässt diesen PC von selbst.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>All settings of this page, without keys and without money, for another PC.</source>
      <translation>Alle Einstellungen dieser Seite, ohne Schlüssel und ohne Geld, für einen anderen PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Goes through the first questions once more. Nothing is lost by it.</source>
      <translation>Geht die ersten Fragen noch einmal durch. Dabei geht nichts verloren.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Grids</source>
      <translation>Grids</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>It starts in the tray, and your GPUs go on earning after a restart.</source>
      <translation>Es startet im Infobereich, und deine GPUs verdienen nach einem Neustart weiter.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Look</source>
      <translation>Aussehen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Money</source>
      <translation>Geld</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Notifications</source>
      <translation>Benachrichtigungen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Open the folder</source>
      <translation>Ordner öffnen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Save the settings</source>
      <translation>Einstellungen speichern</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Save to a file…</source>
      <translation>In Datei speichern …</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Set up again</source>
      <translation>Neu einrichten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Settings (*.json)</source>
      <translation>Einstellungen (*.json)</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Settings as a file</source>
      <translation>Einstellungen als Datei</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Some settings could not be read and have their usual values</source>
      <translation>Einige Einstellungen ließen sich nicht lesen und haben ihre üblichen Werte</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Take from a file…</source>
      <translation>Aus Datei übernehmen …</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Take settings from a file</source>
      <translation>Einstellungen aus einer Datei übernehmen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>What is not ticked never pops up. It is still kept in the list of alerts.</source>
      <translation>Was nicht angehakt ist, erscheint nie als Meldung. In der Liste der Hinweise bleibt es trotzdem.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>What others are told</source>
      <translation>Was andere erfahren</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>What pops up</source>
      <translation>Was als Meldung erscheint</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Where your data is</source>
      <translation>Wo deine Daten liegen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Window</source>
      <translation>Fenster</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Your data</source>
      <translation>Deine Daten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>A GPU rests</source>
      <translation>Eine GPU ruht sich aus</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>A job paid too little</source>
      <translation>Ein Job hat zu wenig gezahlt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>A new version</source>
      <translation>Eine neue Version</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>A node stopped</source>
      <translation>Ein Knoten hat gestoppt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>A switch failed</source>
      <translation>Ein Wechsel ist gescheitert</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Also how numbers and dates are written.</source>
      <translation>Auch, wie Zahlen und Daten geschrieben werden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Always between two jobs. A version that does not start is left again by itself.</source>
      <translation>Immer zwischen zwei Jobs. Eine Version, die nicht startet, wird von selbst wieder verlassen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>As the desktop</source>
      <translation>Wie der Desktop</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Ask</source>
      <translation>Fragen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>At the start</source>
      <translation>Beim Start</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Dark or light, or as your desktop has it.</source>
      <translation>Dunkel oder hell, oder wie dein Desktop.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Error reports</source>
      <translation>Fehlerberichte</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>In the tray your nodes go on working. Quitting lets them finish their jobs first.</source>
      <translation>Im Infobereich arbeiten deine Knoten weiter. Beim Beenden dürfen sie erst ihre Jobs abschließen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Install them by themselves</source>
      <translation>Von selbst installieren</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Install updates</source>
      <translation>Updates installieren</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Jobs are programs of strangers. They reach the internet, but not this PC and not your router, printers or other computers. Leave it so. It holds from the next start on.</source>
      <translation>Jobs sind Programme von Fremden. Sie erreichen das Internet, aber weder diesen PC noch deinen Router, Drucker oder andere Computer. Lass es so. Es gilt ab dem nächsten Start.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Keep in the tray</source>
      <translation>Im Infobereich behalten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Let jobs reach my home network</source>
      <translation>Jobs in mein Heimnetz lassen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Look for updates</source>
      <translation>Nach Updates suchen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Never</source>
      <translation>Nie</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Once a day</source>
      <translation>Einmal am Tag</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>SOL runs out</source>
      <translation>SOL geht zur Neige</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Size of text</source>
      <translation>Textgröße</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Start in the tray</source>
      <translation>Im Infobereich starten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Tell the grid of faults</source>
      <translation>Dem Grid Fehler melden</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>The network is away</source>
      <translation>Das Netzwerk ist weg</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Theme</source>
      <translation>Design</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>When a node stops for a fault, the grid is told which, with the node's address and without your name, files or keys.</source>
      <translation>Wenn ein Knoten wegen eines Fehlers anhält, erfährt das Grid, welcher es war, mit der Adresse des Knotens und ohne Namen, Dateien oder Schlüssel.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>When the window is closed</source>
      <translation>Wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Where there is no tray, the window starts minimised.</source>
      <translation>Ohne Infobereich startet das Fenster minimiert.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Who is asked sees your network address, and nothing else of you.</source>
      <translation>Wer gefragt wird, sieht deine Netzwerkadresse und sonst nichts von dir.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Your home network</source>
      <translation>Dein Heimnetz</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>{n} %</source>
      <translation>{n} %</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_parts.py" />
      <source>Kinds of notification</source>
      <translation>Arten von Benachrichtigungen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>22:00-07:00</source>
      <translation>22:00-07:00</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>A port on which a Prometheus server on this PC may fetch figures. Empty: nowhere. It holds from the next start on.</source>
      <translation>Ein Port, auf dem ein Prometheus-Server auf diesem PC Messwerte abrufen darf. Leer: nirgends. Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Disk to leave free</source>
      <translation>Speicherplatz, der frei bleibt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>E-mail for grids</source>
      <translation>E-Mail für Grids</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>EUR</source>
      <translation>EUR</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Figures for Prometheus</source>
      <translation>Messwerte für Prometheus</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>For one kilowatt-hour, in your currency. With it, Earnings shows what is left.</source>
      <translation>Für eine Kilowattstunde, in deiner Währung. Damit zeigen die Einnahmen, was übrig bleibt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>For “nosdesk ledger”: a CSV file, or the address of a price service. Empty: nobody is asked. A service that is asked learns on which days you were paid.</source>
      <translation>Für „nosdesk ledger“: eine CSV-Datei oder die Adresse eines Preisdienstes. Leer: Niemand wird gefragt. Ein Dienst, der gefragt wird, erfährt, an welchen Tagen du bezahlt wurdest.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Grids besides the practice grid ask for one of whoever hosts. Nobody else is told.</source>
      <translation>Außer dem Übungs-Grid fragen Grids danach, wer ihnen einen PC zur Verfügung stellt. Niemand sonst erfährt sie.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Highest fee</source>
      <translation>Höchste Gebühr</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>In GiB, on the disk that Docker uses. A job that eats into it is ended. It holds from the next start on.</source>
      <translation>In GiB, auf der Festplatte, die Docker nutzt. Ein Job, der das angreift, wird beendet. Es gilt ab dem nächsten Start.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>In SOL, what a transaction may offer beside its fixed fee to be served sooner when the network is busy. It holds from the next start on.</source>
      <translation>In SOL, was eine Transaktion neben ihrer festen Gebühr bieten darf, um bei vollem Netzwerk früher dranzukommen. Es gilt ab dem nächsten Start.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>In your currency, by your own word. Empty: nothing is converted.</source>
      <translation>In deiner Währung, nach deiner eigenen Angabe. Leer: Es wird nichts umgerechnet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Its code, such as EUR. Empty: amounts are shown in NOS only. With USD and no value of your own below, Network asks the grid what one NOS is worth.</source>
      <translation>Ihr Kürzel, etwa EUR. Leer: Beträge stehen nur in NOS da. Bei USD und ohne eigenen Wert darunter fragt „Netzwerk“ das Grid, was ein NOS wert ist.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>No notification pops up in these hours. They stay in the list of alerts.</source>
      <translation>In diesen Zeiten erscheint keine Benachrichtigung. Sie bleiben in der Liste der Hinweise.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Past prices</source>
      <translation>Frühere Preise</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Price of electricity</source>
      <translation>Strompreis</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Quiet hours</source>
      <translation>Ruhezeiten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>This is too long for a file or an address.</source>
      <translation>Das ist zu lang für eine Datei oder eine Adresse.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Value of one NOS</source>
      <translation>Wert eines NOS</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Write a code of three to five letters such as EUR, or leave it empty.</source>
      <translation>Gib ein Kürzel aus drei bis fünf Buchstaben ein, zum Beispiel EUR, oder lass es leer.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Write a number such as 0.32, or leave it empty.</source>
      <translation>Gib eine Zahl ein, zum Beispiel 0.32, oder lass es leer.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Write a port from 1024 to 65535, or leave it empty.</source>
      <translation>Einen Port von 1024 bis 65535 angeben oder leer lassen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Write a whole number of GiB, at least 1.</source>
      <translation>Gib eine ganze Zahl in GiB ein, mindestens 1.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Write an address with an @, or leave it empty.</source>
      <translation>Eine Adresse mit @ eintragen oder leer lassen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Write an amount of SOL from 0 to 1, such as 0.0001.</source>
      <translation>Gib einen SOL-Betrag von 0 bis 1 ein, zum Beispiel 0.0001.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Write hours such as 22:00-07:00, or mo-fr 18-24, sa-su 0-24.</source>
      <translation>Gib Zeiten ein wie 22:00-07:00 oder mo-fr 18-24, sa-su 0-24.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Your currency</source>
      <translation>Deine Währung</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>off</source>
      <translation>aus</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>you@example.org</source>
      <translation>name@example.org</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/tariff.py" />
      <source>{amount} {currency}</source>
      <translation>{amount} {currency}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/tariff_drafts.py" />
      <source>A number such as 0.30.</source>
      <translation>Eine Zahl, zum Beispiel 0.30.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/tariff_drafts.py" />
      <source>Say in which currency, such as EUR or USD.</source>
      <translation>Gib an, in welcher Währung, zum Beispiel EUR oder USD.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/tariff_drafts.py" />
      <source>That is too much for a price.</source>
      <translation>Das ist zu viel für einen Preis.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/tariff_drafts.py" />
      <source>Three to five letters, such as EUR or USD.</source>
      <translation>Drei bis fünf Buchstaben, zum Beispiel EUR oder USD.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Another Nosdesk program on this PC is fetching or installing an update. This one goes on as soon as that one is done, or was ended.</source>
      <translation>Ein anderes Nosdesk-Programm auf diesem PC holt oder installiert gerade ein Update. Dieses macht weiter, sobald jenes fertig ist oder beendet wurde.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Asks {host} for the newest version.</source>
      <translation>Fragt {host} nach der neuesten Version.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Fetch it</source>
      <translation>Herunterladen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Fetching the update</source>
      <translation>Das Update wird geladen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>I have read it</source>
      <translation>Gelesen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Installed</source>
      <translation>Installiert</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Installing</source>
      <translation>Wird installiert</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Look now</source>
      <translation>Jetzt suchen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Looked for on {moment}.</source>
      <translation>Gesucht am {moment}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Looking</source>
      <translation>Wird geprüft</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>May Nosdesk look for newer versions once a day? It asks {host}, which sees your network address and nothing else of you.</source>
      <translation>Darf Nosdesk einmal am Tag nach neueren Versionen suchen? Es fragt {host}; dort sieht man deine Netzwerkadresse und sonst nichts von dir.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>No</source>
      <translation>Nein</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>No updates</source>
      <translation>Keine Updates</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Nosdesk does not look for newer versions. You have {here}.</source>
      <translation>Nosdesk sucht nicht nach neueren Versionen. Du hast {here}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Nosdesk has not looked for newer versions yet. You have {here}.</source>
      <translation>Nosdesk hat noch nicht nach neueren Versionen gesucht. Du hast {here}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Off</source>
      <translation>Aus</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Open with the system's installer</source>
      <translation>Mit dem Installer des Systems öffnen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Ready to install</source>
      <translation>Bereit zum Installieren</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>The update did not work</source>
      <translation>Das Update hat nicht geklappt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>There is nothing newer than your version {here}.</source>
      <translation>Es gibt nichts Neueres als deine Version {here}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>This build of Nosdesk looks for no updates. You have version {here}; newer ones are where you got it from.</source>
      <translation>Diese Ausgabe von Nosdesk sucht nicht nach Updates. Du hast Version {here}; neuere gibt es dort, woher du sie hast.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Up to date</source>
      <translation>Aktuell</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Update</source>
      <translation>Aktualisieren</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Updates</source>
      <translation>Updates</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Version {left} did not start twice, so Nosdesk went back to {here}. Your data is as it was. {left} is not installed again by itself.</source>
      <translation>Version {left} ist zweimal nicht gestartet, deshalb ist Nosdesk zu {here} zurückgekehrt. Deine Daten sind, wie sie waren. {left} wird nicht von selbst noch einmal installiert.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Version {new} is available</source>
      <translation>Version {new} ist verfügbar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Version {new} is being installed.</source>
      <translation>Version {new} wird installiert.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Version {new} is here, and it is what its makers signed. Install it by this command, then quit Nosdesk and start it again.</source>
      <translation>Version {new} ist da, und sie ist, was ihre Macher unterschrieben haben. Installiere sie mit diesem Befehl, dann beende Nosdesk und starte es neu.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Version {new} is installed as soon as none of your nodes has a job in hand. One that finishes its job takes no further one until then.</source>
      <translation>Version {new} wird installiert, sobald keiner deiner Knoten einen Job in Arbeit hat. Wer seinen Job beendet, nimmt bis dahin keinen weiteren an.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Version {new} is installed once the move of money that you began is over. If it asks for your passphrase, give it or cancel. Your nodes go on meanwhile.</source>
      <translation>Version {new} wird installiert, sobald die Transaktion, die du begonnen hast, abgeschlossen ist. Fragt sie nach deiner Passphrase, gib sie ein oder brich ab. Deine Nodes arbeiten solange weiter.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Version {new} is installed once the set-up is closed. Finish it, or close it and go on with it later.</source>
      <translation>Version {new} wird installiert, sobald die Einrichtung geschlossen ist. Schließe sie ab, oder mach sie zu und setze sie später fort.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Version {new} is installed. Nosdesk starts again now.</source>
      <translation>Version {new} ist installiert. Nosdesk startet jetzt neu.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Waiting for a move of money</source>
      <translation>Wartet auf eine Transaktion</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Waiting for another program</source>
      <translation>Wartet auf ein anderes Programm</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Waiting for the end of a job</source>
      <translation>Warten auf das Ende eines Jobs</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Waiting for the set-up</source>
      <translation>Wartet auf die Einrichtung</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Yes, once a day</source>
      <translation>Ja, einmal am Tag</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>You have {here}, and there is nothing newer to install.</source>
      <translation>Du hast {here}, und es gibt nichts Neueres zu installieren.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>You have {here}. Nosdesk fetches {size} MB and checks them; your system's own installer then puts it in place.</source>
      <translation>Du hast {here}. {size} MB werden geladen und geprüft; dann bringt sie der Installer deines Systems an ihren Platz.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>You have {here}. Nosdesk fetches {size} MB; your nodes finish their jobs, then it is installed and Nosdesk starts again. A node that only waits keeps its place in the queue, unless others' software runs it. The old version is kept.</source>
      <translation>Du hast {here}. {size} MB werden geladen; deine Knoten machen ihre Jobs fertig, dann wird sie installiert und Nosdesk startet neu. Ein Knoten, der nur wartet, behält seinen Platz in der Warteschlange, sofern ihn nicht fremde Software betreibt. Die alte Version bleibt erhalten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>{done} of {size} MB of version {new} are here. Your nodes go on meanwhile.</source>
      <translation>{done} von {size} MB der Version {new} sind da. Deine Knoten laufen derweil weiter.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/wallet.py" />
      <source>Accounts</source>
      <translation>Konten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/wallet.py" />
      <source>Add an account</source>
      <translation>Konto hinzufügen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/wallet.py" />
      <source>Back to the accounts</source>
      <translation>Zurück zu den Konten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/wallet.py" />
      <source>Looking for your accounts.</source>
      <translation>Deine Konten werden gesucht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/wallet.py" />
      <source>One more account under the same words</source>
      <translation>Ein weiteres Konto zu denselben Wörtern</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/wallet.py" />
      <source>Your SOL and NOS, receiving and sending, your stake and your backup appear here once there is an account. The practice grid needs none: it brings play money of its own.</source>
      <translation>Deine SOL und NOS, Empfangen und Senden, dein Stake und deine Sicherung erscheinen hier, sobald es ein Konto gibt. Das Übungs-Grid braucht keins: Es bringt eigenes Spielgeld mit.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/wallet_view.py" />
      <source>Nobody can be asked yet whether money has arrived.</source>
      <translation>Noch kann niemand gefragt werden, ob Geld angekommen ist.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/wallet_view.py" />
      <source>Practice money</source>
      <translation>Übungsgeld</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/wallet_view.py" />
      <source>The grid does not answer, so what arrives is not seen now.</source>
      <translation>Das Grid antwortet nicht, deshalb ist gerade nicht zu sehen, was ankommt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/wallet_view.py" />
      <source>Waiting. What arrives is told here.</source>
      <translation>Wartet. Was ankommt, wird hier gemeldet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/wallet_view.py" />
      <source>What you see was never read.</source>
      <translation>Was du siehst, wurde nie gelesen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/wallet_view.py" />
      <source>What you see was read {age}.</source>
      <translation>Was du siehst, wurde {age} gelesen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/wallet_view.py" />
      <source>{amount} have arrived.</source>
      <translation>{amount} sind angekommen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/wallet_view.py" />
      <source>{file} cannot be read. It is left as it is, and so is its key.</source>
      <translation>{file} lässt sich nicht lesen. Die Datei bleibt, wie sie ist, und ihr Schlüssel auch.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/wallet_view.py" />
      <source>{nos} NOS · {sol} SOL</source>
      <translation>{nos} NOS · {sol} SOL</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/wallet_view.py" />
      <source>{nos} and {sol} have arrived.</source>
      <translation>{nos} und {sol} sind angekommen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/wallet_view.py" />
      <source>{trouble} {age}</source>
      <translation>{trouble} {age}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pop_note.py" />
      <source>All alerts</source>
      <translation>Alle Hinweise</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pop_note.py" />
      <source>Dismiss</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pop_note.py" />
      <source>Dismiss this notification</source>
      <translation>Diese Benachrichtigung schließen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pop_note.py" />
      <source>Notification</source>
      <translation>Benachrichtigung</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/sidebar.py" />
      <source>Menu</source>
      <translation>Menü</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_menu.py" />
      <source>GPU</source>
      <translation>GPU</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_menu.py" />
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_menu.py" />
      <source>Snooze</source>
      <translation>Pause</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_menu.py" />
      <source>Until I resume</source>
      <translation>Bis ich fortsetze</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>Alerts</source>
      <translation>Hinweise</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>Alerts ({n})</source>
      <translation>Hinweise ({n})</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>For 1 hour</source>
      <translation>Für 1 Stunde</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>For 15 minutes</source>
      <translation>Für 15 Minuten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>Quit</source>
      <translation>Beenden</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>Quit now: your nodes are finishing</source>
      <translation>Jetzt beenden: Deine Knoten werden gerade fertig</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>Quit: your GPUs stop earning</source>
      <translation>Beenden: Deine GPUs verdienen nichts mehr</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>Stop taking jobs</source>
      <translation>Keine Jobs mehr annehmen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>Today {amount} NOS</source>
      <translation>Heute {amount} NOS</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>Today: not read yet</source>
      <translation>Heute: noch nicht gelesen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>Until tomorrow, 8:00</source>
      <translation>Bis morgen, 8:00</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>{label}: {text}</source>
      <translation>{label}: {text}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>{name} ({state})</source>
      <translation>{name} ({state})</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>{name}: {text}</source>
      <translation>{name}: {text}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/trouble_view.py" />
      <source>Nosdesk made a mistake.</source>
      <translation>Nosdesk hat einen Fehler gemacht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/trouble_view.py" />
      <source>Try again. If it comes back, please report it with the details.</source>
      <translation>Versuche es noch einmal. Kommt er wieder, melde ihn bitte mit den Details.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/trouble_view.py" />
      <source>What we did</source>
      <translation>Was wir getan haben</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/trouble_view.py" />
      <source>What you asked for was given up. Your node goes on.</source>
      <translation>Was du wolltest, wurde abgebrochen. Dein Knoten macht weiter.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/trouble_view.py" />
      <source>What you can do</source>
      <translation>Was du tun kannst</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/trouble_view.py" />
      <source>Why</source>
      <translation>Warum</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_tools.py" />
      <source>Backup</source>
      <translation>Sicherung</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_tools.py" />
      <source>Receive</source>
      <translation>Empfangen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_tools.py" />
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_tools.py" />
      <source>Send</source>
      <translation>Senden</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_tools.py" />
      <source>Stake</source>
      <translation>Stake</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_tools.py" />
      <source>Sweep</source>
      <translation>Auslagern</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_tools.py" />
      <source>What to do</source>
      <translation>Was zu tun ist</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>A sweep to {cold} is under way.</source>
      <translation>Eine Auslagerung an {cold} ist unterwegs.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>For uptime the grid pays {amount} once you claim it.</source>
      <translation>Für die Betriebszeit zahlt das Grid {amount}, sobald es abgeholt wird.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>From {when} on, what is above {above} goes to {cold}. Until then you can turn it off.</source>
      <translation>Ab {when} geht alles über {above} an {cold}. Bis dahin kannst du es ausschalten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>It heard of this node {percent} % of the time this month.</source>
      <translation>In diesem Monat hat es {percent} % der Zeit von diesem Knoten gehört.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>Needs no backup</source>
      <translation>Braucht keine Sicherung</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>Not read yet</source>
      <translation>Noch nicht gelesen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>Nothing is swept. A cold address keeps what you earn safe.</source>
      <translation>Es wird nichts ausgelagert. Auf einer Cold-Adresse ist sicher, was du verdienst.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>Only watched: its key is elsewhere</source>
      <translation>Nur beobachtet: Der Schlüssel liegt woanders</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>Play money of the practice grid, worth nothing</source>
      <translation>Spielgeld des Übungs-Grids, ohne Wert</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>SOL</source>
      <translation>SOL</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>Staked</source>
      <translation>Gestakt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>The SOL lasts</source>
      <translation>SOL reicht noch</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>There is no stake account. Nodes begin with one of 0 NOS.</source>
      <translation>Es gibt kein Stake-Konto. Knoten beginnen mit einem von 0 NOS.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>What is above {above} goes to {cold}.</source>
      <translation>Alles über {above} geht an {cold}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>What is above {above} goes to {cold}. A test of {test} goes first.</source>
      <translation>Alles über {above} geht an {cold}. Zuerst geht ein Test von {test}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>What is staked is not known yet.</source>
      <translation>Was gestakt ist, ist noch nicht bekannt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>at the pace of the last seven days</source>
      <translation>im Tempo der letzten sieben Tage</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>comes back over {time} once unstaked</source>
      <translation>kommt nach dem Unstaken über {time} zurück</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>days</source>
      <translation>Tage</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>free to send</source>
      <translation>frei zum Senden</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>known once nodes have paid fees</source>
      <translation>bekannt, sobald Knoten Gebühren gezahlt haben</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>no stake account</source>
      <translation>kein Stake-Konto</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>{amount} NOS can be taken out now</source>
      <translation>{amount} NOS können jetzt abgehoben werden</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>{amount} SOL can be sent, the rest pays fees</source>
      <translation>{amount} SOL können gesendet werden, der Rest zahlt Gebühren</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>{amount} are being released until {when}; {out} can be taken out now.</source>
      <translation>{amount} werden bis {when} freigegeben; {out} können jetzt abgehoben werden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>{amount} are locked. Once you unstake, they come back over {time}.</source>
      <translation>{amount} sind gesperrt. Wenn du mit dem Unstaken beginnst, kommen sie nach und nach zurück, über {time}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>{amount} are released and can be taken out.</source>
      <translation>{amount} sind freigegeben und können abgehoben werden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>{backup}, {when}</source>
      <translation>{backup}, {when}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>{test} were sent to {cold} as a test. Look in the cold wallet itself whether they are there. If they are not, turn sweeping off.</source>
      <translation>{test} wurden als Test an {cold} gesendet. Sieh in der Cold-Wallet selbst nach, ob sie dort sind. Wenn nicht, schalte das Auslagern aus.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/backup_part.py" />
      <source>Check your backup</source>
      <translation>Prüfe deine Sicherung</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/backup_part.py" />
      <source>Copy it for one minute</source>
      <translation>Für eine Minute kopieren</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/backup_part.py" />
      <source>Get the backup</source>
      <translation>Sicherung holen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/backup_part.py" />
      <source>Key files (*.json)</source>
      <translation>Schlüsseldateien (*.json)</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/backup_part.py" />
      <source>Put it away</source>
      <translation>Weglegen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/backup_part.py" />
      <source>Show it on the screen</source>
      <translation>Auf dem Bildschirm anzeigen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/backup_part.py" />
      <source>That is the whole backup of this account.</source>
      <translation>Das ist die ganze Sicherung dieses Kontos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/backup_part.py" />
      <source>Type all of your backup words from the paper, or paste the key.</source>
      <translation>Gib alle deine Sicherungswörter vom Papier ein oder füge den Schlüssel ein.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/backup_part.py" />
      <source>Whoever sees the backup can take all the money of this account. You are asked for your password before it is given.</source>
      <translation>Wer die Sicherung sieht, kann das ganze Geld dieses Kontos nehmen. Bevor du sie bekommst, wirst du nach deinem Passwort gefragt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/backup_part.py" />
      <source>Write a key file</source>
      <translation>Schlüsseldatei schreiben</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/backup_part.py" />
      <source>Write a key file…</source>
      <translation>Schlüsseldatei schreiben …</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/backup_part.py" />
      <source>Written. Anybody who reads that file can take the money.</source>
      <translation>Geschrieben. Wer diese Datei liest, kann das Geld nehmen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/consent_dialog.py" />
      <source>Copy the transaction</source>
      <translation>Transaktion kopieren</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/consent_dialog.py" />
      <source>Do not sign it</source>
      <translation>Nicht signieren</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/consent_dialog.py" />
      <source>May this be signed?</source>
      <translation>Darf das signiert werden?</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/consent_dialog.py" />
      <source>Nosdesk tried it out: it does this and nothing else.</source>
      <translation>Nosdesk hat sie ausprobiert: Sie tut das und nichts anderes.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/consent_dialog.py" />
      <source>Sign it</source>
      <translation>Signieren</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/consent_dialog.py" />
      <source>The grid wrote a transaction that gives your node this market's access key.</source>
      <translation>Das Grid hat eine Transaktion geschrieben, die deinem Knoten den Zugangsschlüssel dieses Marktes gibt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/create_steps.py" />
      <source>Back: make no key</source>
      <translation>Zurück: keinen Schlüssel erzeugen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/create_steps.py" />
      <source>Keep them in this order. Who has them has the money. Without them, a broken computer takes it along. Nobody can give them back to you.</source>
      <translation>Bewahre sie in dieser Reihenfolge auf. Wer sie hat, hat das Geld. Ohne sie ist es weg, wenn der Computer kaputtgeht. Niemand kann sie dir zurückgeben.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/create_steps.py" />
      <source>Show the words again</source>
      <translation>Wörter noch einmal anzeigen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/create_steps.py" />
      <source>So that you can be sure the backup is good before money depends on it.</source>
      <translation>Damit du sicher bist, dass die Sicherung stimmt, bevor Geld davon abhängt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/create_steps.py" />
      <source>They are on paper</source>
      <translation>Sie stehen auf Papier</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/create_steps.py" />
      <source>This is not word number {n}.</source>
      <translation>Das ist nicht Wort Nummer {n}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/create_steps.py" />
      <source>Three of your words, from your paper</source>
      <translation>Drei deiner Wörter, von deinem Papier</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/create_steps.py" />
      <source>Word number {n}</source>
      <translation>Wort Nummer {n}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/create_steps.py" />
      <source>Write these words down on paper</source>
      <translation>Schreib diese Wörter auf Papier</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Address</source>
      <translation>Adresse</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Back: another key</source>
      <translation>Zurück: anderer Schlüssel</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Back: bring no key</source>
      <translation>Zurück: keinen Schlüssel mitbringen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Back: watch none</source>
      <translation>Zurück: keine beobachten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Backup words or secret key</source>
      <translation>Sicherungswörter oder geheimer Schlüssel</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Bring your key</source>
      <translation>Bring deinen Schlüssel mit</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Choose a key file…</source>
      <translation>Schlüsseldatei wählen …</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Compare it with what your other wallet shows. Nothing is kept yet.</source>
      <translation>Vergleiche sie mit dem, was deine andere Wallet zeigt. Noch ist nichts gespeichert.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Is this your address?</source>
      <translation>Ist das deine Adresse?</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Keep this key</source>
      <translation>Diesen Schlüssel behalten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Show the address</source>
      <translation>Adresse anzeigen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Show what I type</source>
      <translation>Eingabe anzeigen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>These words give another address in each of the ways that wallets use. Choose yours. Nothing is kept yet.</source>
      <translation>Diese Wörter ergeben je nach Art, die Wallets verwenden, eine andere Adresse. Wähle deine. Noch ist nichts gespeichert.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Type or paste your backup words or your secret key, or choose a key file such as nosana_key.json. You see the address before anything is kept.</source>
      <translation>Gib deine Sicherungswörter oder deinen geheimen Schlüssel ein oder wähle eine Schlüsseldatei wie nosana_key.json. Du siehst die Adresse, bevor etwas gespeichert wird.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Watch this address</source>
      <translation>Diese Adresse beobachten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>You see what it owns. Nothing can be signed here: its key stays where it is.</source>
      <translation>Du siehst, was sie besitzt. Hier lässt sich nichts signieren: Ihr Schlüssel bleibt, wo er ist.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>{file} still holds the key for anybody to read.</source>
      <translation>{file} enthält den Schlüssel noch immer für alle lesbar.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/keeping_part.py" />
      <source>Only you see it. Empty: it goes by its address.</source>
      <translation>Nur du siehst das. Leer: Es heißt wie seine Adresse.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/keeping_part.py" />
      <source>The keyring opens when you log in; the encrypted file with a passphrase of yours.</source>
      <translation>Der Schlüsselbund öffnet sich, wenn du dich anmeldest, die verschlüsselte Datei mit deiner Passphrase.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/keeping_part.py" />
      <source>What to call this account</source>
      <translation>Wie dieses Konto heißen soll</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/keeping_part.py" />
      <source>Where to keep the key</source>
      <translation>Wo der Schlüssel liegen soll</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/keeping_part.py" />
      <source>{trouble} You can keep the key in an encrypted file instead, under a passphrase that only you know.</source>
      <translation>{trouble} Du kannst den Schlüssel stattdessen in einer verschlüsselten Datei aufbewahren, mit einer Passphrase, die nur du kennst.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>A key for your money</source>
      <translation>Ein Schlüssel für dein Geld</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>Backup words of a new key</source>
      <translation>Sicherungswörter eines neuen Schlüssels</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>Bring that host's key</source>
      <translation>Schlüssel dieses Hosts übernehmen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>Choose a place for it.</source>
      <translation>Wähle einen Ort dafür.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>How many backup words</source>
      <translation>Wie viele Sicherungswörter</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>I have a key</source>
      <translation>Ich habe einen Schlüssel</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>Key file</source>
      <translation>Schlüsseldatei</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>Key files (*.json);;All files (*)</source>
      <translation>Schlüsseldateien (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>Make a new key</source>
      <translation>Neuen Schlüssel erzeugen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>Make a new one, bring one that you have, or only watch an address.</source>
      <translation>Erzeuge einen neuen, bring einen mit, den du hast, oder beobachte nur eine Adresse.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>Nothing says yet where to keep the key.</source>
      <translation>Noch ist nicht festgelegt, wo der Schlüssel liegen soll.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>Only watch an address</source>
      <translation>Nur eine Adresse beobachten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>The system's keyring takes its time: it may be asking for its password in a window.</source>
      <translation>Der Schlüsselbund des Systems lässt sich Zeit: Vielleicht fragt er in einem Fenster nach seinem Passwort.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>This PC has been a host before: the network's own software keeps its key in {file}. You may go on with that account. Its file and its containers are left as they are.</source>
      <translation>Dieser PC war schon einmal Host: Die eigene Software des Netzwerks bewahrt ihren Schlüssel in {file} auf. Mit diesem Konto kann es weitergehen. Die Datei und die Container bleiben, wie sie sind.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>{n} words</source>
      <translation>{n} Wörter</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/move_part.py" />
      <source>Back: do not do it</source>
      <translation>Zurück: nicht ausführen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/move_part.py" />
      <source>Confirm</source>
      <translation>Bestätigen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/move_part.py" />
      <source>Confirmed. Transaction {signature}</source>
      <translation>Bestätigt. Transaktion {signature}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/move_part.py" />
      <source>Do it now</source>
      <translation>Jetzt ausführen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/move_part.py" />
      <source>Empty: it is asked about again next time.</source>
      <translation>Leer: Nächstes Mal wird wieder danach gefragt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/move_part.py" />
      <source>Fee: {fee}</source>
      <translation>Gebühr: {fee}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/move_part.py" />
      <source>It is not confirmed. See above why. Trying again never makes it twice.</source>
      <translation>Es ist nicht bestätigt. Oben steht, warum. Ein neuer Versuch führt es nie doppelt aus.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/move_part.py" />
      <source>NOS: {before} now, {after} after it.</source>
      <translation>NOS: jetzt {before}, danach {after}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/move_part.py" />
      <source>Remember this address as</source>
      <translation>Diese Adresse merken als</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/move_part.py" />
      <source>SOL: {before} now, {after} after it.</source>
      <translation>SOL: jetzt {before}, danach {after}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/move_part.py" />
      <source>Signing and sending it; this takes until the network confirms it.</source>
      <translation>Wird signiert und gesendet; das dauert, bis das Netzwerk es bestätigt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/move_part.py" />
      <source>The transaction, tried out and not signed yet:</source>
      <translation>Die Transaktion, ausprobiert und noch nicht signiert:</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/move_part.py" />
      <source>Type the last six characters of the address</source>
      <translation>Gib die letzten sechs Zeichen der Adresse ein</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/passphrase_part.py" />
      <source>Choose a passphrase for the encrypted file. Nobody can give it back to you: without it, only your backup opens your keys.</source>
      <translation>Wähle eine Passphrase für die verschlüsselte Datei. Niemand kann sie dir zurückgeben: Ohne sie öffnet nur deine Sicherung deine Schlüssel.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/passphrase_part.py" />
      <source>Give no passphrase now</source>
      <translation>Jetzt keine Passphrase eingeben</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/passphrase_part.py" />
      <source>Not now</source>
      <translation>Nicht jetzt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/passphrase_part.py" />
      <source>Passphrase</source>
      <translation>Passphrase</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/passphrase_part.py" />
      <source>Passphrase of your keys</source>
      <translation>Passphrase deiner Schlüssel</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/passphrase_part.py" />
      <source>That passphrase opens none of your keys.</source>
      <translation>Diese Passphrase öffnet keinen deiner Schlüssel.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/passphrase_part.py" />
      <source>The same again</source>
      <translation>Dieselbe noch einmal</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/passphrase_part.py" />
      <source>These two are not the same.</source>
      <translation>Diese beiden sind nicht gleich.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/passphrase_part.py" />
      <source>Use this passphrase</source>
      <translation>Diese Passphrase verwenden</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/passphrase_part.py" />
      <source>Your keys are in an encrypted file. Its passphrase opens them until Nosdesk ends.</source>
      <translation>Deine Schlüssel liegen in einer verschlüsselten Datei. Ihre Passphrase öffnet sie, bis Nosdesk beendet wird.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/qr_code.py" />
      <source>QR code of {address}</source>
      <translation>QR-Code von {address}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/receive_part.py" />
      <source>Copy the address</source>
      <translation>Adresse kopieren</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/receive_part.py" />
      <source>SOL and NOS can be sent to this address. Scan it, or copy it and compare both ends.</source>
      <translation>An diese Adresse können SOL und NOS gesendet werden. Scanne sie, oder kopiere sie und vergleiche Anfang und Ende.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/remove_part.py" />
      <source>A key goes only when its backup was checked in full, or when nothing is left at its addresses, and when nothing on this computer needs it.</source>
      <translation>Ein Schlüssel wird nur entfernt, wenn seine Sicherung vollständig geprüft ist oder an seinen Adressen nichts mehr übrig ist, und wenn ihn auf diesem Computer nichts braucht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/remove_part.py" />
      <source>Remove this account</source>
      <translation>Dieses Konto entfernen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/remove_part.py" />
      <source>See whether it can be removed</source>
      <translation>Prüfen, ob es entfernt werden kann</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/secret_words.py" />
      <source>Secret words. They are painted, and are not read out.</source>
      <translation>Geheime Wörter. Sie sind als Bild gezeichnet und werden nicht vorgelesen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/send_part.py" />
      <source>Amount</source>
      <translation>Betrag</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/send_part.py" />
      <source>An address, or the name of one that you know.</source>
      <translation>Eine Adresse oder der Name einer Adresse, die du kennst.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/send_part.py" />
      <source>Check it</source>
      <translation>Prüfen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/send_part.py" />
      <source>Forget this known address</source>
      <translation>Diese bekannte Adresse vergessen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/send_part.py" />
      <source>Known addresses</source>
      <translation>Bekannte Adressen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/send_part.py" />
      <source>Say where it is to go.</source>
      <translation>Gib an, wohin es gehen soll.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/send_part.py" />
      <source>Send {amount}</source>
      <translation>{amount} senden</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/send_part.py" />
      <source>To</source>
      <translation>An</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/send_part.py" />
      <source>What to send</source>
      <translation>Was gesendet wird</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>A number of days from {fewest} to {most}.</source>
      <translation>Eine Anzahl Tage von {fewest} bis {most}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>Add NOS</source>
      <translation>NOS hinzufügen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>Add NOS to the stake</source>
      <translation>NOS zum Stake hinzufügen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>Claim it</source>
      <translation>Abholen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>Close the stake account</source>
      <translation>Stake-Konto schließen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>Days</source>
      <translation>Tage</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>From {fewest} to {most}.</source>
      <translation>Von {fewest} bis {most}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>How many more, up to {most} in all.</source>
      <translation>Wie viele mehr, bis zu {most} insgesamt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>Let it stand again</source>
      <translation>Wieder staken</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>Let the stake stand again</source>
      <translation>Den Stake wieder staken</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>Lock NOS</source>
      <translation>NOS sperren</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>Lock for longer</source>
      <translation>Länger sperren</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>Lock the stake for longer</source>
      <translation>Stake länger sperren</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>Lock them</source>
      <translation>Sperren</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>NOS</source>
      <translation>NOS</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>Such as 12 or {amount}.</source>
      <translation>Zum Beispiel 12 oder {amount}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>Take out what is released</source>
      <translation>Freigegebenes abheben</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>Unstake</source>
      <translation>Unstaken</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/store_words.py" />
      <source>An encrypted file</source>
      <translation>Eine verschlüsselte Datei</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/store_words.py" />
      <source>Backup checked</source>
      <translation>Sicherung geprüft</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/store_words.py" />
      <source>Backup checked by three words</source>
      <translation>Sicherung mit drei Wörtern geprüft</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/store_words.py" />
      <source>Backup never checked</source>
      <translation>Sicherung nie geprüft</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/store_words.py" />
      <source>Backup not checked since it was typed in</source>
      <translation>Sicherung seit der Eingabe nicht geprüft</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/store_words.py" />
      <source>KWallet</source>
      <translation>KWallet</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/store_words.py" />
      <source>The system's keyring</source>
      <translation>Schlüsselbund des Systems</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/store_words.py" />
      <source>Windows Credential Manager</source>
      <translation>Windows-Anmeldeinformationsverwaltung</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/store_words.py" />
      <source>macOS Keychain</source>
      <translation>macOS-Schlüsselbund</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/sweep_part.py" />
      <source>A new rule begins a day later, with a small test. The rest follows only once you say that the test arrived. Nobody can call back what was swept.</source>
      <translation>Eine neue Regel beginnt einen Tag später, mit einem kleinen Test. Der Rest folgt erst, wenn du sagst, dass der Test angekommen ist. Niemand kann zurückholen, was ausgelagert wurde.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/sweep_part.py" />
      <source>Begin sweeping</source>
      <translation>Auslagern beginnen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/sweep_part.py" />
      <source>Cold address</source>
      <translation>Cold-Adresse</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/sweep_part.py" />
      <source>From your hardware wallet.</source>
      <translation>Von deiner Hardware-Wallet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/sweep_part.py" />
      <source>NOS that stay here</source>
      <translation>NOS, die hier bleiben</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/sweep_part.py" />
      <source>Read it once more from the hardware wallet, not from this screen.</source>
      <translation>Lies sie noch einmal von der Hardware-Wallet ab, nicht von diesem Bildschirm.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/sweep_part.py" />
      <source>Such as 20. What is above goes.</source>
      <translation>Zum Beispiel 20. Was darüber liegt, geht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/sweep_part.py" />
      <source>Sweep now</source>
      <translation>Jetzt auslagern</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/sweep_part.py" />
      <source>The cold address, typed anew</source>
      <translation>Die Cold-Adresse, neu eingegeben</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/sweep_part.py" />
      <source>The same address again</source>
      <translation>Dieselbe Adresse noch einmal</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/sweep_part.py" />
      <source>The test arrived</source>
      <translation>Der Test ist angekommen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/sweep_part.py" />
      <source>These are two addresses.</source>
      <translation>Das sind zwei verschiedene Adressen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/sweep_part.py" />
      <source>Turn sweeping off</source>
      <translation>Auslagern ausschalten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/window.py" />
      <source>Doctor</source>
      <translation>Diagnose</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/window.py" />
      <source>Earnings</source>
      <translation>Einnahmen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/window.py" />
      <source>GPUs</source>
      <translation>GPUs</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/window.py" />
      <source>Help</source>
      <translation>Hilfe</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/window.py" />
      <source>Home</source>
      <translation>Übersicht</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/window.py" />
      <source>Jobs</source>
      <translation>Jobs</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/window.py" />
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>Address: {address}</source>
      <translation>Adresse: {address}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>Admitted</source>
      <translation>Zugelassen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>Ask again</source>
      <translation>Noch einmal fragen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>Choose another GPU</source>
      <translation>Andere GPU wählen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>In SOL, which you send to the address of your key. Rents come back when the accounts are closed. Nothing is signed before you press Start.</source>
      <translation>In SOL, die an die Adresse des eigenen Schlüssels gesendet werden. Mieten kommen zurück, wenn die Konten geschlossen werden. Vor dem Klick auf „Start“ wird nichts signiert.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>In all</source>
      <translation>Insgesamt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>In play money, which the grid gives you. Rents come back when the accounts are closed. Nothing is signed before you press Start.</source>
      <translation>In Spielgeld, das das Grid gibt. Mieten kommen zurück, wenn die Konten geschlossen werden. Vor dem Klick auf „Start“ wird nichts signiert.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>In play money, which the practice grid gives you. Rents come back when the accounts are closed. Nothing is signed before you press Start.</source>
      <translation>In Spielgeld, das dir das Übungs-Grid gibt. Kautionen kommen zurück, wenn die Konten geschlossen werden. Bevor du auf „Start“ drückst, wird nichts signiert.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>It gives no reason.</source>
      <translation>Es nennt keinen Grund.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>Met: {requirement}</source>
      <translation>Erfüllt: {requirement}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>No market</source>
      <translation>Kein Markt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>No market of this grid is for this GPU. {reason}</source>
      <translation>Kein Markt dieses Grids ist für diese GPU. {reason}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>Not met: {requirement}</source>
      <translation>Nicht erfüllt: {requirement}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>Not signed</source>
      <translation>Nicht signiert</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>Nothing runs on this PC. What the address has stands on the Wallet page.</source>
      <translation>Auf diesem PC läuft nichts. Was auf der Adresse liegt, steht auf der Seite „Wallet“.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>Reading what a start costs.</source>
      <translation>Die Kosten eines Starts werden gelesen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>Refused</source>
      <translation>Verweigert</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>The grid asks for more than this GPU showed. {reason}</source>
      <translation>Das Grid verlangt mehr, als diese GPU gezeigt hat. {reason}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>The grid did not take the request. {reason}</source>
      <translation>Das Grid hat die Anfrage nicht angenommen. {reason}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>The grid does not know this node yet. Ask again.</source>
      <translation>Das Grid kennt diesen Knoten noch nicht. Frag noch einmal.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>The grid has turned this node down. {reason}</source>
      <translation>Das Grid hat diesen Knoten abgelehnt. {reason}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>The grid lets this node into the market {market}.</source>
      <translation>Das Grid lässt diesen Knoten in den Markt {market}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>The grid wanted more signed than an access key: {reason}</source>
      <translation>Das Grid wollte mehr signiert haben als einen Zugangsschlüssel: {reason}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>The grid will let this node in later. {reason}</source>
      <translation>Das Grid lässt diesen Knoten später hinein. {reason}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>This PC</source>
      <translation>Dieser PC</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>Turned down</source>
      <translation>Abgelehnt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>{reason} It will look again at {when}.</source>
      <translation>{reason} Es sieht wieder nach: {when}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>{reason} Nothing was decided.</source>
      <translation>{reason} Es wurde nichts entschieden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>{text} At the start you sign for its access key, and for nothing else:</source>
      <translation>{text} Beim Start signierst du für seinen Zugangsschlüssel, und für nichts anderes:</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_step.py" />
      <source>Apply</source>
      <translation>Bewerben</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_step.py" />
      <source>Discord name, if you like</source>
      <translation>Discord-Name, wenn du magst</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_step.py" />
      <source>E-mail</source>
      <translation>E-Mail</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_step.py" />
      <source>The grid is told it. On the practice grid it never leaves this PC.</source>
      <translation>Das Grid erfährt sie. Auf dem Übungs-Grid verlässt sie diesen PC nie.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_step.py" />
      <source>What a start costs</source>
      <translation>Was ein Start kostet</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_step.py" />
      <source>What the grid answered</source>
      <translation>Was das Grid geantwortet hat</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_step.py" />
      <source>What the grid wants to know</source>
      <translation>Was das Grid wissen will</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_step.py" />
      <source>When you log in</source>
      <translation>Wenn du dich anmeldest</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_step.py" />
      <source>{name}: {label}</source>
      <translation>{name}: {label}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>Beside each figure: what such a card reaches at best.</source>
      <translation>Neben jedem Wert: was so eine Karte bestenfalls erreicht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>Looking for your GPUs, and what the grid pays for them.</source>
      <translation>Deine GPUs werden gesucht, und was das Grid für sie zahlt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>Measures each card for about 20 seconds, and whether it computes rightly. You can skip it here and measure later.</source>
      <translation>Misst jede Karte etwa 20 Sekunden lang und prüft, ob sie richtig rechnet. Du kannst das hier überspringen und später messen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>Measuring {what}. About {span} left; no job can start meanwhile.</source>
      <translation>Gemessen wird: {what}. Noch etwa {span}; solange kann kein Job starten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>No NVIDIA GPU was found in this PC. This grid has no work without one.</source>
      <translation>In diesem PC wurde keine NVIDIA-GPU gefunden. Ohne sie gibt es auf diesem Grid keine Arbeit.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>No NVIDIA GPU was found in this PC. You can practise without one: such jobs are real containers, and only the money is play money.</source>
      <translation>In diesem PC wurde keine NVIDIA-GPU gefunden. Du kannst ohne sie üben: Solche Jobs sind echte Container, nur das Geld ist Spielgeld.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>The grid says which market is right for each card.</source>
      <translation>Das Grid sagt, welcher Markt für welche Karte der richtige ist.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>The grid says which market is right for each card. The pay is play money on this grid.</source>
      <translation>Das Grid sagt, welcher Markt für jede Karte der richtige ist. In diesem Grid ist die Bezahlung Spielgeld.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>There is no GPU to measure. Go on: no benchmark is needed to practise.</source>
      <translation>Es gibt keine GPU zu messen. Einfach weiter: Zum Üben ist kein Benchmark nötig.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>This PC, without a GPU</source>
      <translation>Dieser PC, ohne GPU</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>arithmetic (FP32)</source>
      <translation>Rechenleistung (FP32)</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>no limit is known</source>
      <translation>keine Grenze bekannt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>tensor cores (BF16)</source>
      <translation>Tensor-Kerne (BF16)</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>tensor cores (FP16)</source>
      <translation>Tensor-Kerne (FP16)</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>the card's memory</source>
      <translation>Speicher der Karte</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>the way from the GPU</source>
      <translation>Weg von der GPU</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>the way to the GPU</source>
      <translation>Weg zur GPU</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>{name}, {gb} GB</source>
      <translation>{name}, {gb} GB</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>{rate} {unit}</source>
      <translation>{rate} {unit}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>{share} % of {best} {unit}</source>
      <translation>{share} % von {best} {unit}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>{what} was left out: {why}</source>
      <translation>{what} wurde ausgelassen: {why}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_steps.py" />
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_steps.py" />
      <source>How far the benchmark is</source>
      <translation>Wie weit die Messung ist</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_steps.py" />
      <source>Looking for your GPUs.</source>
      <translation>Deine GPUs werden gesucht.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_steps.py" />
      <source>Market: {market}</source>
      <translation>Markt: {market}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_steps.py" />
      <source>Measure again</source>
      <translation>Noch einmal messen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_steps.py" />
      <source>Measure now</source>
      <translation>Jetzt messen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_steps.py" />
      <source>Use it</source>
      <translation>Verwenden</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_steps.py" />
      <source>Use {name}</source>
      <translation>{name} verwenden</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_steps.py" />
      <source>What was measured</source>
      <translation>Was gemessen wurde</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_steps.py" />
      <source>Your GPUs</source>
      <translation>Deine GPUs</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>All is well. What changes is looked at when you come back to this window.</source>
      <translation>Alles in Ordnung. Was sich ändert, wird geprüft, wenn du zu diesem Fenster zurückkommst.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>Fine</source>
      <translation>In Ordnung</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>How much memory this PC has could not be read.</source>
      <translation>Wie viel Speicher dieser PC hat, konnte nicht gelesen werden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>Looking at this PC. Nothing is changed by it.</source>
      <translation>Dieser PC wird geprüft. Dabei wird nichts verändert.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>Looking at “{check}”…</source>
      <translation>„{check}“ wird geprüft …</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>Looking…</source>
      <translation>Wird geprüft …</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>Memory</source>
      <translation>Speicher</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>Needs a look</source>
      <translation>Bitte ansehen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>Not admitted</source>
      <translation>Nicht zugelassen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>Not known</source>
      <translation>Nicht bekannt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>Not needed yet</source>
      <translation>Noch nicht nötig</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>Not working</source>
      <translation>Geht nicht</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>One of {all} needs a look. It is checked again when you come back to this window.</source>
      <translation>Eins von {all} solltest du ansehen. Es wird noch einmal geprüft, wenn du zu diesem Fenster zurückkommst.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>System</source>
      <translation>System</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>This PC has {gb} GiB. Jobs share it with your programs.</source>
      <translation>Dieser PC hat {gb} GiB. Jobs teilen sie sich mit deinen Programmen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>{check}: {name}</source>
      <translation>{check}: {name}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>{name}, as the public grid wants it.</source>
      <translation>{name}, wie es das öffentliche Grid will.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>{name}. Good for the grid that you chose; the public grid admits native Linux only.</source>
      <translation>{name}. Gut für das gewählte Grid; das öffentliche Grid lässt nur natives Linux zu.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>{name}. This grid does not admit it.</source>
      <translation>{name}. Dieses Grid lässt es nicht zu.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>{n} of {all} need a look. They are checked again when you come back to this window.</source>
      <translation>{n} von {all} solltest du ansehen. Sie werden noch einmal geprüft, wenn du zu diesem Fenster zurückkommst.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>{sentence} {why}</source>
      <translation>{sentence} {why}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>“{check}” must be mended first: no job runs without it.</source>
      <translation>„{check}“ muss zuerst behoben werden: Ohne das läuft kein Job.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/computer_step.py" />
      <source>Checks of this PC</source>
      <translation>Prüfungen dieses PCs</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/computer_step.py" />
      <source>Copied</source>
      <translation>Kopiert</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/computer_step.py" />
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/computer_step.py" />
      <source>Copy the command for “{check}”</source>
      <translation>Befehl für „{check}“ kopieren</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/first_steps.py" />
      <source>Chosen: {address}</source>
      <translation>Gewählt: {address}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/first_steps.py" />
      <source>Where this PC works</source>
      <translation>Wo dieser PC arbeitet</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/first_steps.py" />
      <source>Whose money it is</source>
      <translation>Wessen Geld es ist</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>A key for play money is made for you. It is worth nothing elsewhere.</source>
      <translation>Ein Schlüssel für Spielgeld wird für dich angelegt. Anderswo ist er nichts wert.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>A key of my own</source>
      <translation>Ein eigener Schlüssel</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>An address is enough to watch. Its key stays wherever it is.</source>
      <translation>Zum Beobachten reicht eine Adresse. Ihr Schlüssel bleibt, wo er ist.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Apply and start</source>
      <translation>Bewerben und starten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Apply first; then you can start.</source>
      <translation>Bewirb dich zuerst; dann kannst du starten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Benchmark</source>
      <translation>Benchmark</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Choose the key that is to be paid.</source>
      <translation>Den Schlüssel wählen, an den bezahlt wird.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Done</source>
      <translation>Fertig</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>GPU and market</source>
      <translation>GPU und Markt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Looking for your GPUs…</source>
      <translation>Deine GPUs werden gesucht …</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Make one, bring one, or choose one that is here. It stays on this PC.</source>
      <translation>Einen anlegen, einen mitbringen oder einen vorhandenen wählen. Er bleibt auf diesem PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Make one, bring one, or use it later on the public grid. It stays on this PC.</source>
      <translation>Erzeuge einen, bring einen mit, oder verwende ihn später im öffentlichen Grid. Er bleibt auf diesem PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Measuring. Cancel it to go on at once.</source>
      <translation>Messung läuft. Brich sie ab, um sofort weiterzumachen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>On the practice grid no wallet is needed: a key for play money is made for you.</source>
      <translation>Im Übungs-Grid brauchst du keine Wallet: Ein Schlüssel für Spielgeld wird für dich erzeugt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Play money</source>
      <translation>Spielgeld</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Say which address to watch.</source>
      <translation>Gib an, welche Adresse du beobachten willst.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Skip</source>
      <translation>Überspringen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Start</source>
      <translation>Start</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>The grid decides who may host. Apply, read its answer, and start.</source>
      <translation>Das Grid entscheidet, wer teilnehmen darf. Bewirb dich, lies die Antwort und starte.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>The grid does not let this PC in yet.</source>
      <translation>Das Grid lässt diesen PC noch nicht herein.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>The grid that you chose is not here any more. Choose another one.</source>
      <translation>Das gewählte Grid ist nicht mehr da. Ein anderes wählen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>This PC will only watch.</source>
      <translation>Dieser PC wird nur beobachten.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>This computer</source>
      <translation>Dieser Computer</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>This grid admits one GPU of a PC. Untick the others.</source>
      <translation>Dieses Grid lässt eine GPU je PC zu. Entferne die anderen Haken.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>This grid admits {n} GPUs of a PC. Untick the others.</source>
      <translation>Dieses Grid lässt {n} GPUs je PC zu. Entferne die anderen Haken.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>This grid pays in play money: a key for it is made for you.</source>
      <translation>Dieses Grid bezahlt mit Spielgeld: Ein Schlüssel dafür wird angelegt.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Tick at least one GPU.</source>
      <translation>Hake mindestens eine GPU an.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Wallet</source>
      <translation>Wallet</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>What is earned goes to a key of yours. It stays on this PC.</source>
      <translation>Was verdient wird, geht an einen eigenen Schlüssel. Er bleibt auf diesem PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Where</source>
      <translation>Wo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Where should this PC work?</source>
      <translation>Wo soll dieser PC arbeiten?</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>You can change this at any time. About 15 minutes, most of it waiting.</source>
      <translation>Du kannst das jederzeit ändern. Etwa 15 Minuten, das meiste davon Wartezeit.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>You can close this window; set-up goes on where you left off.</source>
      <translation>Du kannst dieses Fenster schließen; die Einrichtung geht dort weiter, wo du aufgehört hast.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Your GPUs are not known yet. Check again.</source>
      <translation>Deine GPUs sind noch nicht bekannt. Prüfe erneut.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/step_list.py" />
      <source>Step {n} of {all}: {title}, {word}</source>
      <translation>Schritt {n} von {all}: {title}, {word}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/step_list.py" />
      <source>Steps of the set-up</source>
      <translation>Schritte der Einrichtung</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/step_list.py" />
      <source>done</source>
      <translation>erledigt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/step_list.py" />
      <source>now</source>
      <translation>jetzt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/step_list.py" />
      <source>to come</source>
      <translation>kommt noch</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/way_buttons.py" />
      <source>chosen</source>
      <translation>gewählt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/way_buttons.py" />
      <source>not possible here</source>
      <translation>hier nicht möglich</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/where_rows.py" />
      <source>Follow an address, such as that of a rig elsewhere. Nothing runs on this PC.</source>
      <translation>Folge einer Adresse, zum Beispiel der eines Rechners anderswo. Auf diesem PC läuft nichts.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/where_rows.py" />
      <source>No wallet, no risk. Real jobs in real containers, paid in play money by a grid inside this program. The best way to see how it works.</source>
      <translation>Keine Wallet, kein Risiko. Echte Jobs in echten Containern, bezahlt mit Spielgeld von einem Grid in diesem Programm. So siehst du am besten, wie es funktioniert.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/where_rows.py" />
      <source>Only watch</source>
      <translation>Nur beobachten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/wizard.py" />
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/wizard.py" />
      <source>Check again</source>
      <translation>Noch einmal prüfen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/wizard.py" />
      <source>Continue</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/wizard.py" />
      <source>Set up later</source>
      <translation>Später einrichten</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/wizard.py" />
      <source>Set-up</source>
      <translation>Einrichtung</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/wizard.py" />
      <source>What this step asks</source>
      <translation>Was dieser Schritt fragt</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/words.py" />
      <source>{n} d</source>
      <translation>{n} d</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/words.py" />
      <source>{n} h</source>
      <translation>{n} h</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/words.py" />
      <source>{n} min</source>
      <translation>{n} min</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/words.py" />
      <source>{n} s</source>
      <translation>{n} s</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/words.py" />
      <source>{span} ago</source>
      <translation>vor {span}</translation>
    </message>
  </context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>Nosdesk</name>
    <message>
      <location filename="../../../nosdesk/adapters/docker/faults.py" />
      <source>Add your user to the group docker (`sudo usermod -aG docker $USER`), then log out and in again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/faults.py" />
      <source>Docker could not do it: {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/faults.py" />
      <source>Docker does not answer on this computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/faults.py" />
      <source>Docker refused: {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/faults.py" />
      <source>Docker runs, but this user may not use it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/faults.py" />
      <source>Free some space, for instance with `docker system df` and `docker image rm`.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/faults.py" />
      <source>Nosdesk tries again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/faults.py" />
      <source>Start Docker (on Linux: `sudo systemctl start docker`); Nosdesk tries again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/faults.py" />
      <source>The disk that holds Docker's images and containers is full.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/faults.py" />
      <source>no space left on device</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/faults.py" />
      <source>no such container</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>Add it to the group that may (`ls -l /dev/nvidia*` shows it), then log out and in again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>If `nvidia-smi` fails too, restart the PC.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>Install a newer one. {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>Install it. {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>Only an administrator may limit the GPU's power.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>Restart the PC to finish the update.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>Restart the PC. If that does not help, `sudo modprobe nvidia` says why not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>Run Nosdesk outside of containers and sandboxes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>The NVIDIA driver failed (error {1}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>The NVIDIA driver is installed, but it is not running.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>The NVIDIA driver was updated while the old one was running.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>The NVIDIA driver{1} is too old: at least {2} is needed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>The system keeps Nosdesk from the NVIDIA driver.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>There is no GPU {1} that answers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>There is no NVIDIA driver on this computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>This GPU cannot be limited to {1} W.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>This user may not use the NVIDIA driver.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>Type `sudo nvidia-smi -i {1} -pl {2}`.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>Ubuntu: `sudo ubuntu-drivers install`, Debian: `sudo apt-get install nvidia-driver`. Then restart the PC.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk.py" />
      <source>Finish, then pause</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_earnings.py" />
      <source>The nodes are not open yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_earnings.py" />
      <source>Wait a moment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/app/desktop.py" />
      <source>Closing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/app/desktop.py" />
      <source>Your nodes finish their jobs and leave the queue; then Nosdesk ends. Close the window again to stop at once: the next start takes up the rest.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>A container was given the GPU.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>Here: {1}. None of them is to work yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>It could not be tried. {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>It is here and well.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>It is not in this PC right now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>No GPU is to work, so none was tried.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>Restart the PC.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>See all that is read of it, and try again once it is well.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>The NVIDIA driver {1} runs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>The driver lists a GPU and cannot read it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>The driver lists it and cannot read it ({1}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>Undo that, or choose another GPU.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>{1} The practice grid can be tried without a GPU.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>A GPU works while Nosdesk runs and it is on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>A PC that falls asleep takes no jobs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>A clock that is wrong makes time limits and schedules wrong.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Docker runs the jobs, apart from the rest of the PC.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Each market is for one kind of GPU.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Each step on the grid costs a small fee in SOL.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>GPU inside a container</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>How long a wait is depends on how many jobs are posted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Jobs and payments come from the grid over the network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Jobs bring large images, and none starts on a full disk.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Jobs go to who waits longest in the market's queue.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Jobs run in containers, and need the GPU.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Market and access key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>NVIDIA driver</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Place in the queue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Power and sleep</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Switched on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>The GPU that you chose must be here and well.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>The grid decides who may host.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Wallet and SOL</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Without its driver the GPU cannot compute.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>You decide when a GPU takes jobs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Your rules</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>All services of the grid answer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Check your internet connection.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Docker {1} is older than any that Nosdesk was tried with ({2}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Docker {1} runs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Free some space; the command shows what Docker uses.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>How full Docker's disk is cannot be seen from here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>If this lasts, check your internet connection; Nosdesk tries again by itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Install Docker Engine instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Install a newer Docker Engine.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Let it stay awake.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Let the system set its clock by the network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Nobody told the time to compare this PC's clock with.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Other services of the grid answer, so the RPC address may be wrong, or down for a while.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Plug it in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Some of the grid's services do not answer: {1}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>The grid's ledger does not answer. {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>This PC falls asleep when nobody has touched it for {1} ({2}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>This PC runs on its battery, which a job would drain quickly.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>This PC stays awake by itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>This PC's clock is right.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>This PC's clock is {1}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Use Docker Engine as the system installs it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Whether this PC falls asleep could not be found out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>docker system df</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>gsettings set org.gnome.settings-daemon.plugins.power sleep-inactive-{}-type nothing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>its files: {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>off by {1} s at most</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>sudo systemctl mask sleep.target suspend.target</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>sudo timedatectl set-ntp true</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>{1} It is Docker Desktop, whose virtual machine has no GPU on Linux.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>{1} It runs without root, where limits and GPUs need more setting up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>{1} No job starts with less than {2} GiB.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>{1} of {2} GiB are free where Docker keeps its files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/diagnosis.py" />
      <source>All is well</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/diagnosis.py" />
      <source>Between the last {1} jobs here {2} passed, so such a wait is normal.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/diagnosis.py" />
      <source>How long a wait is normal here is not known yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/diagnosis.py" />
      <source>Not sure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/diagnosis.py" />
      <source>Nothing is wrong.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/diagnosis.py" />
      <source>Nothing wrong was found, but {1} could not be found out. {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/findings.py" />
      <source>Not looked at, because of “{1}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>Ask the grid's support why.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>Choose another market.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>Choose the market {1}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>It is too little even to claim a payment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>On its way into the queue. {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>Place {1} of {2} in the queue.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>Send at least {1} to {2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>Show how</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>Start the node; if the key does not come, choose an open market.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>The grid does not know this node yet; it makes itself known when it starts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>The grid knows this node: {1}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>The market {1} admits only who holds its access key, and this node does not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>The market {1} is not for this GPU; {2} is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>The market {1} is not on the grid's ledger.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>The market {1} is right, and {2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>The node says nothing of itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>Try again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>Wait: the node asks again every minute by itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>pays {1} an hour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>yet. The grid hands it over when it admits the node.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>{1} in work, {2} waiting for a node,</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>{1} wait here; how many jobs run is not known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>{1} {2} waiting for a job.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>{1}; joining needs {2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>{1}; the practice grid gives play money as soon as the node starts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu.py" />
      <source>{1} is divided into parts (MIG), and only whole GPUs can be rented out. Undo it with `sudo nvidia-smi -i {2} -mig 0`, then restart the PC.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_guard.py" />
      <source>A program made a mistake on the GPU (Xid {1}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_guard.py" />
      <source>its limit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>A part of the GPU failed{xid}. It needs a restart of the PC.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>Containers cannot see the GPU. Install the NVIDIA Container Toolkit and restart Docker.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU could not be limited to {watts}. {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU draws more than {watts}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU driver does not answer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU driver has not answered for minutes. It may need a restart of the PC.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU driver reported an error{xid}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU fell off the bus{xid}. It needs a restart of the PC.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU has been hotter than {degrees} for minutes. Check its fans.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU is far hotter than {degrees}. Its job is ended to let it cool.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU is hotter than {degrees}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU is stuck at full load, and its driver does not answer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU reported that it failed{xid}. It needs a restart of the PC.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU slows itself down because of heat or its power supply.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU works no more until the PC is restarted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU's memory could not be repaired. The card should be replaced.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU's memory lost data. It needs a restart of the PC.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU's memory repairs itself at the next restart of the PC.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The driver cannot read the GPU. Is its power plugged in?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until a container sees it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until an hour has passed without one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until it has been {1} °C below that for a minute</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until it has drawn less for a minute</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until it has run freely for two minutes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until it is limited so</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until that is done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until the PC is restarted, or you have it tried again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until the card counts anew</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until the card has answered for half a minute</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until the card says otherwise</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until the driver has answered for half a minute</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Check the fans</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Check your connection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Docker cannot give a container the GPU, so the operation could not start.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Docker could not run the container, for a reason of its own; Nosdesk gave it up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Docker did not answer for ten minutes, so Nosdesk gave the operation up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Docker has no addresses left for another network, so the operation could not start.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Docker was restarted and ended the container; Nosdesk kept its log and went on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Free disk space</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Install the NVIDIA Container Toolkit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Keep containers through restarts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Leave Nosdesk's containers alone</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Remove unused networks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Restart the PC</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Show Docker's words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Start Docker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The GPU became too hot, so Nosdesk ended the operation to let it cool.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The GPU disappeared from this computer, so Nosdesk ended the operation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The GPU does not answer any more, so Nosdesk ended the operation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The GPU's driver reported a fault of the card (Xid); Nosdesk ended the operation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The container was removed by somebody; Nosdesk reports what its log had told.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The disk that Docker uses is nearly full; Nosdesk ended the operation to protect it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The download of the job's image broke off; Nosdesk tried again, in vain.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The job wanted more memory than this computer lends, and Linux ended its container.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The job's command cannot be run in its image; Nosdesk ended the operation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The job's image asks for another GPU or a newer driver; Nosdesk left it to others.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The job's image does not exist or is not public; Nosdesk ended the operation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The job's image does not fit on this disk; Nosdesk left off its download.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The registry lets this address fetch no more images for now; Nosdesk gave up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The registry of the job's image does not serve; Nosdesk tried again, in vain.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Update the GPU driver</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>A job is running.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Add SOL</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Asking the market for a place in its queue.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Check now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Checking</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Checking {1} before joining.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Downloading {1}, which this market requires before joining.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Finish, then stop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Getting paid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Getting ready</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>In queue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Last known: {1}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Leaving the queue.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Needs you</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>On the waitlist</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Place {1} of {2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>The grid will let you in when there is room.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>The node is not running.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Why so long?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Will stop after this job.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Working</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>{1} Nosdesk takes no jobs {2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>{1} left; joining needs {2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/duration.py" />
      <source>Write it such as 90m, 1h or 2h30m; up to 366d.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/duration.py" />
      <source>more than {1} days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/duration.py" />
      <source>“{1}” is no length of time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/hours_text.py" />
      <source>These are {1} spans; {2} are possible.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/hours_text.py" />
      <source>These hours are too long a text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/hours_text.py" />
      <source>These hours end with days that have no times.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/hours_text.py" />
      <source>Write hours such as 22:00-06:00, or mo-fr 18-24, sa-su 0-24, or always.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/hours_text.py" />
      <source>“{1}” are no times of a day (00:00 to 24:00).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/hours_text.py" />
      <source>“{1}” is neither a day of the week nor times.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>A job begun now could still run when your hours end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>A program that you named is running.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>Another program uses the GPU, and it is to make room.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>It is outside your hours.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>No span of your hours is long enough for the market's jobs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>Nothing stands against a job.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>Somebody used the PC a moment ago, and the GPU is to wait.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>The PC runs on battery, and the GPU is not to work then.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>The market pays less than your minimum.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>You paused the GPU. Nothing else lets it start.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>You said “Run now anyway”. It lifts every rule below.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>You set a minimum pay; what the market pays is not known yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>You set hours; how long a job may take is not known yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/program_names.py" />
      <source>A program</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/ruling.py" />
      <source>and {1} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/ruling.py" />
      <source>whether somebody uses this PC</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/ruling.py" />
      <source>whether this PC runs on battery</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/ruling.py" />
      <source>which programs run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/ruling.py" />
      <source>which programs use this GPU</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Change hours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Change minimum pay</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Finding out how long this market's jobs may take, to keep your hours.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Finding out what this market pays; you want at least {1} an hour.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Follow my rules</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Ignore this program</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Make one over {1}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Making room</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>May take jobs until {1} (your schedule).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>May take jobs, but it cannot be found out {1}{2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>May take jobs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Nothing starts until you resume.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Only hours without a gap would do.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Paused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Ready</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Resume</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Resumes in {1}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Run now anyway</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Somebody uses this PC. Resumes when nobody has touched it for {1}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>This PC runs on battery. Resumes when it is plugged in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>This market pays {1} an hour, you want {2}. Resumes when it pays more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Too late for a job of up to {1} before {2} (your schedule).{3}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Waiting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Waiting for your hours (your schedule).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Waiting for {1} (your schedule). Resumes in {2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>You let this GPU run anyway. Your rules count again at {1}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>You paused at {1}. {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Your hours are too short for {1}. {2}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>any job</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>it closes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>they close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>this market's jobs (up to {1})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>{1} {2} running. Resumes when {3}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>{1} {2} using this GPU. Resumes when {3}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>Choose between 0 and {1} a second.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>Choose between one second and seven days.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>Hours must begin between 00:00 and 23:59.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>Hours must end between 00:01 and 24:00.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>Hours need one to seven days of the week.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>Name it as the system does, such as blender, in {1} letters at most.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>One of the programs {1} has no proper name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>Remove some.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>Set the hours again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>The minimum pay is out of bounds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>The time without anybody at the PC is out of bounds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>There may be {1} programs {2} at most.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>There may be {1} spans of hours at most.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>to ignore</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>to make room for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/settlement/machine.py" />
      <source>Another node finished this job.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/settlement/machine.py" />
      <source>The claim had landed before we heard of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/settlement/machine.py" />
      <source>The job already holds a result that this computer has no record of sending.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/settlement/machine.py" />
      <source>The job is no longer on the ledger, so nothing can be claimed for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/settlement/machine.py" />
      <source>The poster ended the job, and the ledger paid for it then.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/settlement/machine.py" />
      <source>The run was closed without a result; the job waits for another node.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/domain/settlement/machine.py" />
      <source>The run was handed back without pay.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/access_key.py" />
      <source>Choose an open market, or ask the grid for admission to this one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/access_key.py" />
      <source>The access key did not come.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/access_key.py" />
      <source>The access key was sent, and is not there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/access_key.py" />
      <source>The grid's transactions for the access key come too late to be of use.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/access_key.py" />
      <source>This market admits only nodes that hold its access key, and this one does not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/access_key.py" />
      <source>the market's access key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/admittance.py" />
      <source>Choose the market {1}, or leave the choice to the grid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/admittance.py" />
      <source>It has no such check.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/admittance.py" />
      <source>The grid did not say whether its market is for this GPU. {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/admittance.py" />
      <source>The grid has turned this node down.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/admittance.py" />
      <source>The grid says: {1}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/admittance.py" />
      <source>The market {1} is not for this GPU ({2}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/admittance.py" />
      <source>The node goes on with the market that it was admitted to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/admittance.py" />
      <source>Use another GPU: no market of this grid is for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/admittance.py" />
      <source>the grid's admission</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/admittance.py" />
      <source>whether the market is for this GPU</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/own_gpus.py" />
      <source>The GPU's driver reports a mistake of the program (Xid {1}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/own_gpus.py" />
      <source>the GPU</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/own_gpus.py" />
      <source>whether containers see the GPU</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/patience.py" />
      <source>The outside answers again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/queue_service.py" />
      <source>Its reason: {1}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/queue_service.py" />
      <source>The RPC endpoint does not know the market.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/queue_service.py" />
      <source>The ledger did not let the node change its place in the queue.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/queue_service.py" />
      <source>Trying again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/readiness.py" />
      <source>Check that the grid's RPC endpoint and host services belong together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/readiness.py" />
      <source>It was not signed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/readiness.py" />
      <source>Stake more NOS, or for longer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/readiness.py" />
      <source>The grid sent us to market {1}, which is not on its ledger.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/readiness.py" />
      <source>The grid wants a transaction signed for an access key, and this market asks for none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/readiness.py" />
      <source>The node's accounts could not be made.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/readiness.py" />
      <source>This market asks for a stake weight of {1} xNOS units, and this node has {2}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/readiness.py" />
      <source>the container engine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/readiness.py" />
      <source>the market</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/readiness.py" />
      <source>the wallet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/rest.py" />
      <source>Stopped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/run_desk.py" />
      <source>Handing the job back: it could not be started here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/run_desk.py" />
      <source>Publishing the result and claiming its payment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/switch_duty.py" />
      <source>Cancel the switch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/switch_duty.py" />
      <source>Finishing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/switch_duty.py" />
      <source>Finishing, then {1} takes over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/switch_duty.py" />
      <source>Keep going</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/switch_duty.py" />
      <source>Next</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/node/switch_duty.py" />
      <source>Takes over as soon as {1} has finished.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/figure_view.py" />
      <source>not known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/kit/trouble_note.py" />
      <source>Dismiss</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/kit/trouble_note.py" />
      <source>Error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/notice_words.py" />
      <source>At least one GPU earns nothing right now. See Alerts for each of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/notice_words.py" />
      <source>It took {span}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/notice_words.py" />
      <source>It took {span}. What it was: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/notice_words.py" />
      <source>No job was lost.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/notice_words.py" />
      <source>The Jobs page has the receipt.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/notice_words.py" />
      <source>The Jobs page shows how it goes on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/notice_words.py" />
      <source>The switch to {name} did not come about</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/notice_words.py" />
      <source>They came within ten minutes. See Alerts for each of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/notice_words.py" />
      <source>This PC</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/notice_words.py" />
      <source>To {address}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/notice_words.py" />
      <source>{amount} NOS are missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/notice_words.py" />
      <source>{amount} NOS are missing. {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/notice_words.py" />
      <source>{amount} NOS went to your safe address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/notice_words.py" />
      <source>{name} began a job</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/notice_words.py" />
      <source>{name} goes on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/notice_words.py" />
      <source>{name} has enough SOL again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/notice_words.py" />
      <source>{name} is well again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/notice_words.py" />
      <source>{name} needs SOL to go on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/notice_words.py" />
      <source>{name} rests</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/notice_words.py" />
      <source>{name} stopped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/notice_words.py" />
      <source>{name} took over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/notice_words.py" />
      <source>{name} was paid {amount} NOS</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/notice_words.py" />
      <source>{name}: a job brought less than was owed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/notice_words.py" />
      <source>{name}: the network answers again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/notice_words.py" />
      <source>{name}: the network does not answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/notice_words.py" />
      <source>{n} notifications</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/alerts_view.py" />
      <source>The history cannot be read. {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/alerts_view.py" />
      <source>The history was read {age}. {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/alerts_view.py" />
      <source>over after {span}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/alerts_view.py" />
      <source>still so</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>All</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>All GPUs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>All that was owed came in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>By GPU</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>By day, week and month, for each GPU, with what power cost and what is left.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Earnings in figures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Every job was written to {file}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Export CSV …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Export every job</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Export every job as CSV</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>In figures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Months</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>No job was settled in this time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Not simply paid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Point at a bar, or use the arrow keys, to read it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Show by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Tables as text (*.csv)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Weeks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>What you earn appears here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Which GPU</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>Energy of jobs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>Energy was not measured</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>Give your power price to see the cost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>Needs what power costs and a NOS is worth</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>Was not measured</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>all of it came in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>measured for {n} of {all} jobs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>received, less power</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>{amount} lost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>{amount} on its way</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>{amount} short</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>≈ {amount} · {jobs}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>As your bill has it. Empty: not reckoned.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>Currency</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>Of both prices.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>One NOS</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>One NOS is worth {price}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>Part of all that came in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>Power costs {power} per kWh, and one NOS is worth {nos}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>Power costs {price} per kWh.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>Power, per kWh</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>Prices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>Say what a kilowatt-hour costs and a NOS is worth to see cost and net.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>What power costs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>Your own word for it. Empty: not reckoned.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>Cost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>GPU not known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>It will not be paid any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>Less came in than was owed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>Lost: {amount} NOS, {jobs}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>Net</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>On its way</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>On its way: {amount} NOS, {jobs}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>Others: {amount} NOS, {jobs}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>Short by {amount} NOS, {jobs}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>Short or lost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>The CSV file has each with its reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>What came in is not read from the network yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>costs {amount}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>net {amount}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>of {amount} NOS expected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_spans.py" />
      <source>Week from {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>Adding up what came in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>Go to Home</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>NOS by day, the last 30 days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>NOS by month, the last 12 months</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>NOS by week, the last 26 weeks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>NOS since the first job</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>Nothing yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>Reading</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>Shown as read {age}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>This PC is on no grid yet. What it earns is shown here, by day and by GPU.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>on its way</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>received</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>short or lost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>{amount} NOS on its way</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>{amount} NOS short or lost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>{span}: no jobs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>{span}: {received} NOS received of {expected} NOS, {jobs}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>Fetching image {image}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>Fetching image {image}: {done} of {total} MB.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>Services of {op}: {states}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>The books on this job are closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>The job cannot be carried out: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>The job was assigned to this node.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>The job's definition is in order; parts to run: {n}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>The network confirmed it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>The result is published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>The result was sent to the network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>{op} ended with exit code {code}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>{op} failed: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>{op} runs, from image {image}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_card.py" />
      <source>Benchmark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_card.py" />
      <source>Change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_card.py" />
      <source>Change {what} of {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_card.py" />
      <source>Copy the UUID of {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_card.py" />
      <source>Pause</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_card.py" />
      <source>Run anyway for 2 h</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_card.py" />
      <source>Switch off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_card.py" />
      <source>Switch on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_card.py" />
      <source>Switch to {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_card.py" />
      <source>Switch to …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_card.py" />
      <source>{words}, from {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_curves.py" />
      <source>%</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_curves.py" />
      <source>Load</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_curves.py" />
      <source>Not measured</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_curves.py" />
      <source>Power</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_curves.py" />
      <source>Temperature</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_curves.py" />
      <source>W</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_curves.py" />
      <source>{low} to {high} {unit} in {span}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_curves.py" />
      <source>°C</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Cancel: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Empty: the card's own limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Empty: whatever the market pays.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Hottest, in °C</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Hours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Limits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Make room for any other program on this GPU</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Minimum pay, in NOS an hour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Most power, in watts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Names with commas between them, such as blender, obs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Not while one of these programs runs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Only when nobody touched the PC for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Programs that never count</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Rules</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Save</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Save: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Such as 10m or 1h. Empty: it does not matter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Such as 22:00-06:00, or mo-fr 18-24, sa-su 0-24. Empty: at any hour.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>They may use the GPU beside a job.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Work on battery, too</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>always</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_orders.py" />
      <source>Its settings are kept until it is back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_orders.py" />
      <source>That card is not in this PC right now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_rows.py" />
      <source>Job running for {ran}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_rows.py" />
      <source>Job running {ran} of up to {limit}. Worth about {amount} NOS so far.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_rows.py" />
      <source>Not switched on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_rows.py" />
      <source>This PC, without a GPU</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_rows.py" />
      <source>This card is not in the PC right now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_rows.py" />
      <source>VRAM</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_rows.py" />
      <source>of {n} GB</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_rows.py" />
      <source>power</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_rows.py" />
      <source>temp</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_rows.py" />
      <source>{n} GB</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_rows.py" />
      <source>{text} Market {market}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source> or </source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>At any hour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>It computed wrongly: {fault}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>Memory</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>Not measured yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>Switched from {old} to {new}, {age}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>The card's own</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>The one that the grid means for this card</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>The switch to {new} did not come about, {age}: {reason} {old} went on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>Up to {limits}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>You stayed with {old}, {age}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>after {span} without you</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>for at least {pay}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>not beside {programs}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>not on battery</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>not while other programs use the GPU</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>pays {pay}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>place {place}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>place {place} of {length}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>{amount} NOS an hour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>{figure} ({share} % of its best)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>{new} is getting ready to take over. {old} works on until then.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>{n} W</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>{n} °C</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>{old} finishes its job and is paid; then {new} takes over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>{old} is done. {new} goes into its queue.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus.py" />
      <source>Each with its last minutes as curves, its switch, the hours and limits that you set, and what it was measured at.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus.py" />
      <source>Your GPUs appear here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>After this job</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>No GPU</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>No NVIDIA GPU was found in this PC. If there is one, check that it is seated, has power, and that its driver is installed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>Not at work.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>Not here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>Not readable</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>Off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>Stay</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>Switching</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>This card is not in the PC right now. Its settings are kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>after this job</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>not in this PC</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>until this job is paid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>{n} GB of memory</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>Jobs that you ran appear here, with what each one paid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>Last jobs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>Looking for your GPUs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>Manage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>No GPU can be read right now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>No NVIDIA GPU was found in this PC.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>No job has run yet, as far as is known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>No job has run yet. The first one appears here, with what it paid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>Nothing is known yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>Nothing needs you.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>Reading what you ran.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>See above what to do.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>What you ran is kept, and shown again once the nodes are open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>What your GPUs do is not known while the nodes are stopped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>Your GPUs appear here once this PC is on a grid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home_parts.py" />
      <source>Needs a look</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home_parts.py" />
      <source>Time of the job that is used</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home_view.py" />
      <source>Never read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home_view.py" />
      <source>Opening your nodes and looking at your GPUs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home_view.py" />
      <source>Read {age}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home_view.py" />
      <source>Set up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home_view.py" />
      <source>Start practising</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home_view.py" />
      <source>Starting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home_view.py" />
      <source>This PC is on no grid yet. The practice grid needs no wallet and risks nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home_view.py" />
      <source>Your earnings cannot be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home_view.py" />
      <source>{name}: {label}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs.py" />
      <source>In hand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs.py" />
      <source>No job has ended yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs.py" />
      <source>No job matches</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs.py" />
      <source>The first one appears here when it is settled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs.py" />
      <source>Try a shorter part of the address, or another outcome.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_feed.py" />
      <source>Your jobs cannot be read right now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_feed.py" />
      <source>{reason} What is shown was read {age}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_parts.py" />
      <source>Search by job, run or market, or by outcome</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_parts.py" />
      <source>Search jobs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_parts.py" />
      <source>Show all jobs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_parts.py" />
      <source>Which jobs are shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>Each job that this PC runs appears here, with what it did and what it paid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>It appears in a moment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>Lost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>No job has run yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>Outcome</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>Paid in full</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>Paid short</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>Payment awaited</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>Ran for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>Reading what you ran</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>When</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>Your jobs cannot be shown</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>{span} so far. {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/later.py" />
      <source>Answers in plain words, and a report you can send.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/later.py" />
      <source>Every GPU with live curves: switch it on and off, set its hours and limits, and see its benchmark beside what the market asks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/later.py" />
      <source>Every job you ran, with its log, what ran, its timeline from assignment to payment, and its receipt.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/later.py" />
      <source>How Nosdesk looks, starts, and tells you.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/later.py" />
      <source>The grid's markets with price, queue and running jobs, and your place there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/later.py" />
      <source>This page comes with a later version. {promise}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/later.py" />
      <source>Until then, in a terminal: {command}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/later.py" />
      <source>What came in by day, week and month, for each GPU, and what power cost.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/later.py" />
      <source>Why am I not earning? One cause and one thing to do about it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/later.py" />
      <source>Your SOL and NOS, receiving and sending, your stake, and your backup.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/money_view.py" />
      <source>7 days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/money_view.py" />
      <source>All time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/money_view.py" />
      <source>Not read yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/money_view.py" />
      <source>This month</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/money_view.py" />
      <source>Today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/money_view.py" />
      <source>about {amount} NOS on its way</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/money_view.py" />
      <source>no jobs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/money_view.py" />
      <source>settled · {jobs}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/money_view.py" />
      <source>{n} job</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/money_view.py" />
      <source>{n} jobs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_page.py" />
      <source>All jobs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_page.py" />
      <source>Back to all jobs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_page.py" />
      <source>Nothing was seen of it yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_page.py" />
      <source>Receipt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_page.py" />
      <source>The log that a job writes goes to its poster. This page does not show it yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_page.py" />
      <source>This job ran before the window was opened, so nobody watched it here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_page.py" />
      <source>Timeline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_page.py" />
      <source>What it did</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_parts.py" />
      <source>Copied</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_parts.py" />
      <source>Copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_parts.py" />
      <source>Copy: {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_parts.py" />
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_parts.py" />
      <source>Open {what}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_rows.py" />
      <source>about {amount} NOS</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_rows.py" />
      <source>confirming</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_rows.py" />
      <source>ended by poster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_rows.py" />
      <source>handed back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_rows.py" />
      <source>lost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_rows.py" />
      <source>paid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_rows.py" />
      <source>short</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>About {amount} NOS are expected; nothing was confirmed yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>All that was expected came in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Assigned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Did not happen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Energy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Expected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>GPU</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>In hand for {span}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Job</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Later</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Market</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Node</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>None</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>None yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Not known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Nothing can come in any more for this job.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Received</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Result</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Sent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Settled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Started</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>This job earned nothing, and nothing was owed for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Transaction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Waiting for this</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>What it earned is told here when it is settled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>as expected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>by the market's price</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>did not happen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>measured by the GPU while it ran</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>not confirmed yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>not known yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>to come</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>under way</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>was not measured</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>{amount} NOS less than expected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>{gap} NOS less came in than the {amount} NOS expected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>{moment}, {span} later</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_words.py" />
      <source>A job in hand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_words.py" />
      <source>Job {address}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_words.py" />
      <source>{amount} NOS</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_words.py" />
      <source>{moment} ({year})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Accounts, earnings, settings and logs. Nothing of it leaves this PC by itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>All settings of this page, without keys and without money, for another PC.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Goes through the first questions once more. Nothing is lost by it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Look</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Money</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Notifications</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Open the folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Save the settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Save to a file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Set up again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Set-up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Settings (*.json)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Settings as a file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Some settings could not be read and have their usual values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Take from a file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Take settings from a file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>What is not ticked never pops up. It is still kept in the list of alerts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Where your data is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Your data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>A GPU rests</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>A job begins</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>A job paid too little</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>A job was paid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>A node stopped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>A switch failed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>A switch is done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Also how numbers and dates are written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>As the desktop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Ask</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>At the start</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Dark or light, or as your desktop has it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>In the tray your nodes go on working. Quitting lets them finish their jobs first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Jobs are programs of strangers. They reach the internet, but not this PC and not your router, printers or other computers. Leave it so. It holds from the next start on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Keep in the tray</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Let jobs reach my home network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Light</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>NOS were swept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>SOL runs out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Size of text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Start in the tray</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>The network is away</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Theme</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>When the window is closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Where there is no tray, the window starts minimised.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Your home network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>{n} %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_parts.py" />
      <source>Kinds of notification</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>22:00-07:00</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>A CSV file, or the address of a price service. Empty: nobody is asked. A service that is asked learns on which days you were paid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Disk to leave free</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>EUR</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>For one kilowatt-hour, in your currency. With it, Earnings shows what is left.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Highest fee</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>In GiB, on the disk that Docker uses. A job that eats into it is ended. It holds from the next start on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>In SOL, what a transaction may offer beside its fixed fee to be served sooner when the network is busy. It holds from the next start on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>In your currency, by your own word. Empty: nothing is converted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Its code, such as EUR. Empty: amounts are shown in NOS only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>No notification pops up in these hours. They stay in the list of alerts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Past prices</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Price of electricity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Quiet hours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>This is too long for a file or an address.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Value of one NOS</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Write a code of three to five letters such as EUR, or leave it empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Write a number such as 0.32, or leave it empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Write a whole number of GiB, at least 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Write an amount of SOL from 0 to 1, such as 0.0001.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Write hours such as 22:00-07:00, or mo-fr 18-24, sa-su 0-24.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Your currency</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/tariff.py" />
      <source>{amount} {currency}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/tariff_drafts.py" />
      <source>A number such as 0.30.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/tariff_drafts.py" />
      <source>Say in which currency, such as EUR or USD.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/tariff_drafts.py" />
      <source>That is too much for a price.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/tariff_drafts.py" />
      <source>Three to five letters, such as EUR or USD.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>Alerts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>Alerts ({n})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>For 1 hour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>For 15 minutes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>Quit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>Quit now: your nodes are finishing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>Quit: your GPUs stop earning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>Stop taking jobs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>Today {amount} NOS</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>Today: not read yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>Until tomorrow, 8:00</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>{label}: {text}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>{name} ({state})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>{name}: {text}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/trouble_view.py" />
      <source>Nosdesk made a mistake.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/trouble_view.py" />
      <source>Try again. If it comes back, please report it with the details.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/trouble_view.py" />
      <source>What we did</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/trouble_view.py" />
      <source>What you asked for was given up. Your node goes on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/trouble_view.py" />
      <source>What you can do</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/trouble_view.py" />
      <source>Why</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/create_steps.py" />
      <source>Back: make no key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/create_steps.py" />
      <source>Keep them in this order. Who has them has the money. Without them, a broken computer takes it along. Nobody can give them back to you.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/create_steps.py" />
      <source>Show the words again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/create_steps.py" />
      <source>So that you can be sure the backup is good before money depends on it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/create_steps.py" />
      <source>They are on paper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/create_steps.py" />
      <source>This is not word number {n}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/create_steps.py" />
      <source>Three of your words, from your paper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/create_steps.py" />
      <source>Word number {n}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/create_steps.py" />
      <source>Write these words down on paper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Back: another key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Back: bring no key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Back: watch none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Backup words or secret key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Bring your key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Choose a key file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Compare it with what your other wallet shows. Nothing is kept yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Is this your address?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Keep this key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Show the address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Show what I type</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>These words give another address in each of the ways that wallets use. Choose yours. Nothing is kept yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Type or paste your backup words or your secret key, or choose a key file such as nosana_key.json. You see the address before anything is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Watch this address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>You see what it owns. Nothing can be signed here: its key stays where it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>{file} still holds the key for anybody to read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/keeping_part.py" />
      <source>Only you see it. Empty: it goes by its address.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/keeping_part.py" />
      <source>The keyring opens when you log in; the encrypted file with a passphrase of yours.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/keeping_part.py" />
      <source>What to call this account</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/keeping_part.py" />
      <source>Where to keep the key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/keeping_part.py" />
      <source>{trouble} You can keep the key in an encrypted file instead, under a passphrase that only you know.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>A key for your money</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>Backup words of a new key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>Choose a place for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>How many backup words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>I have a key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>Key file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>Key files (*.json);;All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>Make a new key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>Make a new one, bring one that you have, or only watch an address.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>Nothing says yet where to keep the key.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>Only watch an address</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>The system's keyring takes its time: it may be asking for its password in a window.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>{n} words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/passphrase_part.py" />
      <source>Choose a passphrase for the encrypted file. Nobody can give it back to you: without it, only your backup opens your keys.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/passphrase_part.py" />
      <source>Give no passphrase now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/passphrase_part.py" />
      <source>Not now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/passphrase_part.py" />
      <source>Passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/passphrase_part.py" />
      <source>Passphrase of your keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/passphrase_part.py" />
      <source>The same again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/passphrase_part.py" />
      <source>These two are not the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/passphrase_part.py" />
      <source>Use this passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/passphrase_part.py" />
      <source>Your keys are in an encrypted file. Its passphrase opens them until Nosdesk ends.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/secret_words.py" />
      <source>Secret words. They are painted, and are not read out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/store_words.py" />
      <source>An encrypted file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/store_words.py" />
      <source>Backup checked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/store_words.py" />
      <source>Backup checked by three words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/store_words.py" />
      <source>Backup never checked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/store_words.py" />
      <source>Backup not checked since it was typed in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/store_words.py" />
      <source>KWallet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/store_words.py" />
      <source>The system's keyring</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/store_words.py" />
      <source>Windows Credential Manager</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/store_words.py" />
      <source>macOS Keychain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/window.py" />
      <source>Doctor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/window.py" />
      <source>Earnings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/window.py" />
      <source>GPUs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/window.py" />
      <source>Help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/window.py" />
      <source>Home</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/window.py" />
      <source>Jobs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/window.py" />
      <source>Network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/window.py" />
      <source>Settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/window.py" />
      <source>Wallet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/words.py" />
      <source>{n} d</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/words.py" />
      <source>{n} h</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/words.py" />
      <source>{n} min</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/words.py" />
      <source>{n} s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="../../../nosdesk/ui/words.py" />
      <source>{span} ago</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
  <context>
    <name>Nosdesk</name>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>Ask who administers this computer.</source>
      <translation>Pregunta a quien administra este equipo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>Close other programs that use the GPU, and try again.</source>
      <translation>Cierra los demás programas que usan la GPU y vuelve a intentarlo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>Close the other program. `nvidia-smi -q -d COMPUTE` shows the setting.</source>
      <translation>Cierra el otro programa. `nvidia-smi -q -d COMPUTE` muestra el ajuste.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>If it happens again, restart the PC; should that not help, the card may be faulty.</source>
      <translation>Si vuelve a ocurrir, reinicia el PC; si no sirve de nada, puede que la tarjeta esté averiada.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>Install a newer one, restart the PC.</source>
      <translation>Instala uno más reciente y reinicia el PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>Install it, with its CUDA part (on Debian the package `libcuda1`), and restart the PC.</source>
      <translation>Instálalo con su parte de CUDA (en Debian, el paquete `libcuda1`) y reinicia el PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>Install the driver anew; on Debian the part is the package `libnvidia-ptxjitcompiler1`.</source>
      <translation>Vuelve a instalar el controlador; en Debian, la parte que falta es el paquete `libnvidia-ptxjitcompiler1`.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>Making programs for the GPU is switched off.</source>
      <translation>La creación de programas para la GPU está desactivada.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>Restart the PC; after a sleep the driver often needs that.</source>
      <translation>Reinicia el PC; tras una suspensión, el controlador suele necesitarlo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>Restart the PC; if that does not help, install the driver anew.</source>
      <translation>Reinicia el PC; si eso no ayuda, vuelve a instalar el controlador.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>Take the toolkit's `stubs` folder out of LD_LIBRARY_PATH.</source>
      <translation>Quita la carpeta `stubs` del kit de CUDA de LD_LIBRARY_PATH.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The GPU failed while it computed (CUDA error {1}).</source>
      <translation>La GPU falló mientras calculaba (error de CUDA {1}).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The GPU failed while it computed.</source>
      <translation>La GPU falló mientras calculaba.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The GPU is kept by another program, or set so that nothing may compute on it.</source>
      <translation>Otro programa ocupa la GPU, o está configurada para que nada pueda calcular en ella.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The GPU is still starting.</source>
      <translation>La GPU todavía está arrancando.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The GPU met an instruction that it does not know.</source>
      <translation>La GPU encontró una instrucción que no conoce.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The GPU reached for memory that it does not have.</source>
      <translation>La GPU intentó acceder a memoria que no tiene.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The GPU was taken away while it computed.</source>
      <translation>La GPU dejó de estar disponible mientras calculaba.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The GPU's driver stopped the benchmark because it took too long.</source>
      <translation>El controlador de la GPU detuvo la prueba de rendimiento porque tardaba demasiado.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The GPU's memory lost data (a contained error).</source>
      <translation>La memoria de la GPU perdió datos (un error contenido).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The GPU's memory lost data (an uncorrectable ECC error).</source>
      <translation>La memoria de la GPU perdió datos (un error ECC que no se puede corregir).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The NVIDIA driver cannot be used to compute.</source>
      <translation>No se puede usar el controlador de NVIDIA para calcular.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The NVIDIA driver failed without saying why.</source>
      <translation>El controlador de NVIDIA falló sin decir por qué.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The NVIDIA driver finds no GPU to compute on.</source>
      <translation>El controlador de NVIDIA no encuentra ninguna GPU con la que calcular.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The NVIDIA driver finds no such GPU.</source>
      <translation>El controlador de NVIDIA no encuentra esa GPU.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The NVIDIA driver is too old for the benchmark.</source>
      <translation>El controlador de NVIDIA es demasiado antiguo para la prueba de rendimiento.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The NVIDIA driver is too old for this.</source>
      <translation>El controlador de NVIDIA es demasiado antiguo para esto.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The NVIDIA driver library here is a stub of the CUDA toolkit, not the driver.</source>
      <translation>La biblioteca del controlador de NVIDIA que hay aquí es un sustituto del kit de CUDA, no el controlador.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The link between GPUs failed.</source>
      <translation>Falló la conexión entre las GPU.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The part of the NVIDIA driver is missing that makes programs for the GPU.</source>
      <translation>Falta la parte del controlador de NVIDIA que crea programas para la GPU.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>The variable CUDA_VISIBLE_DEVICES hides cards: unset it, and try again.</source>
      <translation>La variable CUDA_VISIBLE_DEVICES oculta tarjetas: elimínala y vuelve a intentarlo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>There is no GPU {1} to compute on.</source>
      <translation>No hay ninguna GPU {1} con la que calcular.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>There is no NVIDIA driver to compute with on this computer.</source>
      <translation>En este equipo no hay ningún controlador de NVIDIA con el que calcular.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>This GPU cannot use the CUDA libraries that are installed.</source>
      <translation>Esta GPU no puede usar las bibliotecas de CUDA instaladas.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>This GPU or driver does not support what the benchmark needs.</source>
      <translation>Esta GPU o este controlador no admite lo que necesita la prueba de rendimiento.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>This user may not compute on the GPU.</source>
      <translation>Este usuario no tiene permiso para calcular con la GPU.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>Too little of the GPU's memory is free to measure it{1}.</source>
      <translation>Hay muy poca memoria libre en la GPU para medirla{1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>Try again in a minute.</source>
      <translation>Vuelve a intentarlo en un minuto.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>Unset the variable CUDA_DISABLE_PTX_JIT, and try again.</source>
      <translation>Elimina la variable CUDA_DISABLE_PTX_JIT y vuelve a intentarlo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>Update it.</source>
      <translation>Actualízalo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>Update the driver.</source>
      <translation>Actualiza el controlador.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>`nosdesk gpus` lists those that there are.</source>
      <translation>`nosdesk gpus` muestra las que hay.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/cuda/faults.py" />
      <source>`nvidia-smi` should list it.</source>
      <translation>`nvidia-smi` debería mostrarla.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/desktop/windows_autostart.py" />
      <source>Change it in Windows' settings, under Apps and Startup.</source>
      <translation>Cámbialo en la configuración de Windows, en Aplicaciones e Inicio.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/desktop/windows_autostart.py" />
      <source>Windows does not let its list of autostarts be changed: {1}.</source>
      <translation>Windows no deja cambiar su lista de inicio: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/desktop/xdg_autostart.py" />
      <source>Check who owns that folder.</source>
      <translation>Comprueba a quién pertenece esa carpeta.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/desktop/xdg_autostart.py" />
      <source>Install it somewhere else.</source>
      <translation>Instálalo en otro lugar.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/desktop/xdg_autostart.py" />
      <source>The program lies in a folder whose name no list of programs can hold.</source>
      <translation>El programa está en una carpeta cuyo nombre no cabe en ninguna lista de programas.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/desktop/xdg_autostart.py" />
      <source>{1} cannot be changed: {2}.</source>
      <translation>{1} no se puede cambiar: {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/faults.py" />
      <source>Add your user to the group docker (`sudo usermod -aG docker $USER`), then log out and in again.</source>
      <translation>Añade tu usuario al grupo docker (`sudo usermod -aG docker $USER`); después, cierra la sesión y vuelve a abrirla.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/faults.py" />
      <source>Docker could not do it: {1}</source>
      <translation>Docker no pudo hacerlo: {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/faults.py" />
      <source>Docker does not answer on this computer.</source>
      <translation>Docker no responde en este equipo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/faults.py" />
      <source>Docker refused: {1}</source>
      <translation>Docker lo rechazó: {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/faults.py" />
      <source>Docker runs, but this user may not use it.</source>
      <translation>Docker está en marcha, pero este usuario no puede usarlo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/faults.py" />
      <source>Free some space, for instance with `docker system df` and `docker image rm`.</source>
      <translation>Libera espacio, por ejemplo con `docker system df` y `docker image rm`.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/faults.py" />
      <source>Nosdesk tries again.</source>
      <translation>Nosdesk vuelve a intentarlo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/faults.py" />
      <source>Start Docker (on Linux: `sudo systemctl start docker`); Nosdesk tries again.</source>
      <translation>Inicia Docker (en Linux: `sudo systemctl start docker`); Nosdesk vuelve a intentarlo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/faults.py" />
      <source>The disk that holds Docker's images and containers is full.</source>
      <translation>El disco donde están las imágenes y los contenedores de Docker está lleno.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/faults.py" />
      <source>no space left on device</source>
      <translation>no queda espacio en el dispositivo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/faults.py" />
      <source>no such container</source>
      <translation>no existe ese contenedor</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/official_node.py" />
      <source>Docker does not say which image {1} means.</source>
      <translation>Docker no dice a qué imagen se refiere {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/official_start.py" />
      <source>A container named {1} exists already and is not Nosdesk's.</source>
      <translation>Ya existe un contenedor llamado {1} y no es de Nosdesk.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/official_start.py" />
      <source>Docker could not start the network's own node: {1}</source>
      <translation>Docker no pudo iniciar el nodo propio de la red: {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/official_start.py" />
      <source>Remove or rename it.</source>
      <translation>Elimínalo o cámbiale el nombre.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/official_start.py" />
      <source>See what `docker info` says, and that nothing else uses its name.</source>
      <translation>Mirar qué dice `docker info` y que nada más use su nombre.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/official_start.py" />
      <source>The image of the network's own node is not here any more.</source>
      <translation>La imagen del nodo propio de la red ya no está aquí.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/docker/official_start.py" />
      <source>The network's own node runs already for this account.</source>
      <translation>El nodo propio de la red ya funciona para esta cuenta.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/fixed_rules.py" />
      <source>the rules of the grid with these programs stay as they are</source>
      <translation>las reglas de la red con estos programas se quedan como están</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/probing.py" />
      <source>It answers (HTTP {1}).</source>
      <translation>Responde (HTTP {1}).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/probing.py" />
      <source>It answers HTTP {1}.</source>
      <translation>Responde HTTP {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/probing.py" />
      <source>It answers what is no JSON-RPC.</source>
      <translation>Responde algo que no es JSON-RPC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/probing.py" />
      <source>It answers, and is behind the others.</source>
      <translation>Responde, pero va por detrás de los demás.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/probing.py" />
      <source>It answers, at slot {1}.</source>
      <translation>Responde, en el slot {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/probing.py" />
      <source>It answers.</source>
      <translation>Responde.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/probing.py" />
      <source>It has another ledger than this grid's.</source>
      <translation>Tiene un libro distinto del de esta red.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/probing.py" />
      <source>It lets tunnel clients in.</source>
      <translation>Deja entrar a los clientes del túnel.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/probing.py" />
      <source>It refuses {1}.</source>
      <translation>Rechaza {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/probing.py" />
      <source>{1} could not be reached.</source>
      <translation>No se pudo llegar a {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile.py" />
      <source>(yours, not shown)</source>
      <translation>(propio, no se muestra)</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>Mend it there.</source>
      <translation>Corríjalo allí.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>Mend it there; `nosdesk grids show devnet --json` prints one to begin from.</source>
      <translation>Corríjalo allí; `nosdesk grids show devnet --json` muestra uno para empezar.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>it has characters that cannot be seen</source>
      <translation>contiene caracteres que no se ven</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>it must admit at least one system</source>
      <translation>debe admitir al menos un sistema</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>it takes at least one RPC endpoint, and 20 at most</source>
      <translation>hace falta al menos un punto de acceso RPC, y 20 como máximo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>it takes at least one content gateway, and 20 at most</source>
      <translation>hace falta al menos una pasarela de contenido, y 20 como máximo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>no profile has this</source>
      <translation>ningún perfil tiene esto</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>the money on this ledger is real</source>
      <translation>el dinero de este registro es real</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>this is missing</source>
      <translation>falta</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>this is no address on the ledger (32 bytes in base58)</source>
      <translation>no es una dirección del libro de la red (32 bytes en base58)</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>this is no address that begins with {1}://</source>
      <translation>no es una dirección que empiece por {1}://</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>this is no name of an image</source>
      <translation>no es el nombre de una imagen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>this is no network's name: small letters, digits and -, 40 at most</source>
      <translation>no es el nombre de una red: minúsculas, cifras y -, 40 como máximo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>this is no object</source>
      <translation>no es un objeto</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>this is no short name: small letters, digits and -, a letter first, 32 at most</source>
      <translation>no es un nombre corto: minúsculas, cifras y -, primero una letra, 32 como máximo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>this is no title of 1 to 60 letters</source>
      <translation>no es un título de 1 a 60 letras</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>this is no version of a driver, such as 550.54</source>
      <translation>no es la versión de un controlador, como 550.54</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>this is no whole number from 1 to 64</source>
      <translation>no es un número entero de 1 a 64</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>this is no whole number of GB</source>
      <translation>no es un número entero de GB</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>this is too long</source>
      <translation>es demasiado largo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>this name is Nosdesk's own</source>
      <translation>este nombre es propio de Nosdesk</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>this was left out when the profile was shown; write in what belongs there</source>
      <translation>esto se omitió al mostrar el perfil; escribe lo que corresponde</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>{1} is not a grid's profile: {2}, at `{3}`.</source>
      <translation>{1} no es un perfil de red: {2}, en `{3}`.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_check.py" />
      <source>{1} is not a grid's profile: {2}.</source>
      <translation>{1} no es un perfil de red: {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_files.py" />
      <source>'{1}' comes with Nosdesk and cannot be removed.</source>
      <translation>«{1}» viene con Nosdesk y no se puede quitar.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_files.py" />
      <source>Call the file {1}.json.</source>
      <translation>Llame al archivo {1}.json.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_files.py" />
      <source>Check the disk, and who owns the folder.</source>
      <translation>Compruebe el disco y a quién pertenece la carpeta.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_files.py" />
      <source>Name a file that holds a profile.</source>
      <translation>Indique un archivo que contenga un perfil.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_files.py" />
      <source>Name another file.</source>
      <translation>Indique otro archivo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_files.py" />
      <source>The profile of '{1}' cannot be read.</source>
      <translation>No se puede leer el perfil de «{1}».</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_files.py" />
      <source>There are: practice, {1}.</source>
      <translation>Hay: practice, {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_files.py" />
      <source>There is no grid '{1}'.</source>
      <translation>No hay ninguna red «{1}».</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_files.py" />
      <source>This is not a profile of that grid: {1}, at `{2}`.</source>
      <translation>Esto no es un perfil de esa red: {1}, en `{2}`.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_files.py" />
      <source>`nosdesk grids show` prints them; on a ledger of your own they are free.</source>
      <translation>`nosdesk grids show` las muestra; en un libro mayor propio son libres.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_files.py" />
      <source>{1} cannot be removed: {2}.</source>
      <translation>No se puede quitar {1}: {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_files.py" />
      <source>{1} is no plain file.</source>
      <translation>{1} no es un archivo normal.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_files.py" />
      <source>{1} is the profile of '{2}': its name is another one, at `$.name`.</source>
      <translation>{1} es el perfil de «{2}»: su nombre es otro, en `$.name`.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/grids/profile_files.py" />
      <source>{1} is too large for a grid's profile.</source>
      <translation>{1} es demasiado grande para un perfil de red.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/host_manager/answers.py" />
      <source>Check this computer's clock, and that this is the right wallet.</source>
      <translation>Comprueba el reloj de este equipo y que esta sea la cartera correcta.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/host_manager/answers.py" />
      <source>The grid wants to see a benchmark of this GPU first.</source>
      <translation>La red quiere ver antes una prueba de rendimiento de esta GPU.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/host_manager/answers.py" />
      <source>The grid's host services are out of order ({1}).</source>
      <translation>Los servicios de anfitrión de la red no funcionan ({1}).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/host_manager/answers.py" />
      <source>The grid's host services refused ({1}).</source>
      <translation>Los servicios de anfitrión de la red se han negado ({1}).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/host_manager/answers.py" />
      <source>The grid's host services turned our key down.</source>
      <translation>Los servicios de anfitrión de la red han rechazado nuestra clave.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/host_manager/channel.py" />
      <source>Give their https address: what a node signs for them would let others speak for it.</source>
      <translation>Indica su dirección https: con lo que un nodo firma para ellos, otros podrían hablar en su nombre.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/host_manager/channel.py" />
      <source>The grid's host services are at an address that is not encrypted (http).</source>
      <translation>Los servicios de anfitrión de la red están en una dirección sin cifrar (http).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/host_manager/channel.py" />
      <source>The grid's host services are away: {1}</source>
      <translation>Los servicios de anfitrión de la red no están disponibles: {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/host_manager/channel.py" />
      <source>The grid's host services gave an answer without end.</source>
      <translation>La respuesta de los servicios de anfitrión de la red no termina nunca.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/host_manager/eras.py" />
      <source>The grid's host services have lost one of their routes.</source>
      <translation>A los servicios de anfitrión de la red les falta una de sus rutas.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/host_manager/former.py" />
      <source>Node not onboarded yet</source>
      <translation>El nodo aún no ha sido admitido</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/host_manager/former.py" />
      <source>The grid gives no reason.</source>
      <translation>La red no da ningún motivo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/host_manager/former.py" />
      <source>The grid's host services gave an answer that makes no sense.</source>
      <translation>La respuesta de los servicios de anfitrión de la red no tiene sentido.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/host_manager/statistics.py" />
      <source>The grid's host services tell in an unknown way where nodes are.</source>
      <translation>Los servicios de anfitrión de la red dicen de una forma desconocida dónde están los nodos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/metrics/endpoint.py" />
      <source>Ask for it by 127.0.0.1 or localhost.</source>
      <translation>Consúltalo como 127.0.0.1 o localhost.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/metrics/endpoint.py" />
      <source>Choose another one.</source>
      <translation>Elige otro.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/metrics/endpoint.py" />
      <source>Port {1} for the metrics cannot be had: {2}.</source>
      <translation>No se puede usar el puerto {1} para las cifras: {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/metrics/endpoint.py" />
      <source>Port {1} for the metrics is used by another program.</source>
      <translation>El puerto {1} para las cifras lo usa otro programa.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/metrics/endpoint.py" />
      <source>The figures cannot be read just now.</source>
      <translation>Las cifras no se pueden leer en este momento.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>Add it to the group that may (`ls -l /dev/nvidia*` shows it), then log out and in again.</source>
      <translation>Añádelo al grupo que sí puede (`ls -l /dev/nvidia*` lo muestra); después, cierra la sesión y vuelve a abrirla.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>If `nvidia-smi` fails too, restart the PC.</source>
      <translation>Si `nvidia-smi` también falla, reinicia el PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>Install a newer one. {1}</source>
      <translation>Instala uno más reciente. {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>Install it. {1}</source>
      <translation>Instálalo. {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>It is at nvidia.com/drivers. Then restart the PC.</source>
      <translation>Está en nvidia.com/drivers. Después reinicia el PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>Only an administrator may limit the GPU's power.</source>
      <translation>Solo un administrador puede limitar el consumo de la GPU.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>Restart the PC to finish the update.</source>
      <translation>Reinicia el PC para terminar la actualización.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>Restart the PC. If that does not help, `sudo modprobe nvidia` says why not.</source>
      <translation>Reinicia el PC. Si eso no ayuda, `sudo modprobe nvidia` dice por qué.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>Run Nosdesk outside of containers and sandboxes.</source>
      <translation>Ejecuta Nosdesk fuera de contenedores y entornos aislados.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>The NVIDIA driver failed (error {1}).</source>
      <translation>El controlador de NVIDIA falló (error {1}).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>The NVIDIA driver is installed, but it is not running.</source>
      <translation>El controlador de NVIDIA está instalado, pero no está en marcha.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>The NVIDIA driver was updated while the old one was running.</source>
      <translation>El controlador de NVIDIA se actualizó mientras el anterior estaba en marcha.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>The NVIDIA driver{1} is too old: at least {2} is needed.</source>
      <translation>El controlador de NVIDIA{1} es demasiado antiguo: se necesita al menos {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>The system keeps Nosdesk from the NVIDIA driver.</source>
      <translation>El sistema no deja que Nosdesk acceda al controlador de NVIDIA.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>There is no GPU {1} that answers.</source>
      <translation>No hay ninguna GPU {1} que responda.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>There is no NVIDIA driver on this computer.</source>
      <translation>En este equipo no hay ningún controlador de NVIDIA.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>This GPU cannot be limited to {1} W.</source>
      <translation>Esta GPU no se puede limitar a {1} W.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>This user may not use the NVIDIA driver.</source>
      <translation>Este usuario no puede usar el controlador de NVIDIA.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>Type `sudo nvidia-smi -i {1} -pl {2}`.</source>
      <translation>Escribe `sudo nvidia-smi -i {1} -pl {2}`.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/faults.py" />
      <source>Ubuntu: `sudo ubuntu-drivers install`, Debian: `sudo apt-get install nvidia-driver`. Then restart the PC.</source>
      <translation>Ubuntu: `sudo ubuntu-drivers install`, Debian: `sudo apt-get install nvidia-driver`. Después, reinicia el PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/gpus.py" />
      <source>Nosdesk goes on asking. If `nvidia-smi` hangs too, restart the PC.</source>
      <translation>Nosdesk sigue preguntando. Si `nvidia-smi` también se cuelga, reinicia el PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/nvml/gpus.py" />
      <source>The NVIDIA driver does not answer.</source>
      <translation>El controlador de NVIDIA no responde.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/solana/rpc/refusals.py" />
      <source>Send some SOL to the node's address: it pays for transactions and accounts.</source>
      <translation>Envía algo de SOL a la dirección del nodo: con él se pagan transacciones y cuentas.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/solana/rpc/refusals.py" />
      <source>Stake more NOS, or choose a market that asks for less.</source>
      <translation>Pon más NOS en stake o elige un mercado que pida menos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/solana/rpc/refusals.py" />
      <source>The network refuses this transaction: {1}.</source>
      <translation>La red rechaza esta transacción: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/solana/rpc/refusals.py" />
      <source>The node needs this market's access key.</source>
      <translation>El nodo necesita la clave de acceso de este mercado.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/solana/rpc/refusals.py" />
      <source>{1} cannot answer {2} now: {3}.</source>
      <translation>{1} no puede responder a {2} ahora: {3}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/solana/rpc/refusals.py" />
      <source>{1} will not answer {2}: {3}.</source>
      <translation>{1} no quiere responder a {2}: {3}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/http_releases.py" />
      <source>It is tried again later by itself. Your nodes go on.</source>
      <translation>Se volverá a intentar más tarde. Tus nodos siguen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/http_releases.py" />
      <source>Nothing was fetched from there. It is tried again tomorrow.</source>
      <translation>No se descargó nada de allí. Se volverá a intentar mañana.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/http_releases.py" />
      <source>Updates cannot be looked for: {1}</source>
      <translation>No se pueden buscar actualizaciones: {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/http_releases.py" />
      <source>{1} broke off.</source>
      <translation>{1} cortó la conexión.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/http_releases.py" />
      <source>{1} has not got what was asked for (HTTP {2}).</source>
      <translation>{1} no tiene lo que se pidió (HTTP {2}).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/http_releases.py" />
      <source>{1} leads in circles.</source>
      <translation>{1} lleva en círculos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/http_releases.py" />
      <source>{1} leads to another place ({2}).</source>
      <translation>{1} lleva a otro lugar ({2}).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/http_releases.py" />
      <source>{1} sends too slowly.</source>
      <translation>{1} envía demasiado despacio.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/http_releases.py" />
      <source>{1} sent more than a list of a release.</source>
      <translation>{1} envió más que la lista de una versión.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/installer.py" />
      <source>Exit code {1}.</source>
      <translation>Código de salida {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/installer.py" />
      <source>It did not come to an end.</source>
      <translation>No llegó a terminar.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/installer.py" />
      <source>The new version could not be installed. {1}</source>
      <translation>No se pudo instalar la versión nueva. {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/installer.py" />
      <source>The new version could not be installed: {1}.</source>
      <translation>No se pudo instalar la versión nueva: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/installer.py" />
      <source>Your version stays as it is. Try again, or install the new one by hand: {1}</source>
      <translation>Tu versión queda como está. Vuelve a intentarlo o instala la nueva a mano: {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/installer.py" />
      <source>{1} cannot be started: {2}.</source>
      <translation>{1} no se puede iniciar: {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/partial_file.py" />
      <source>Check the disk, and its free room.</source>
      <translation>Revisa el disco y su espacio libre.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/partial_file.py" />
      <source>It was thrown away, and nothing was installed. It is fetched anew when you try again.</source>
      <translation>Se ha descartado y no se ha instalado nada. Se descarga de nuevo cuando lo vuelvas a intentar.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/partial_file.py" />
      <source>Make room for {1} MB where your data is.</source>
      <translation>Haz sitio para {1} MB donde están tus datos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/partial_file.py" />
      <source>More came for {1} than was promised.</source>
      <translation>De {1} llegó más de lo anunciado.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/partial_file.py" />
      <source>The disk has too little room for the new version.</source>
      <translation>El disco tiene muy poco espacio para la versión nueva.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/partial_file.py" />
      <source>{1} cannot be written: {2}.</source>
      <translation>{1} no se puede escribir: {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/partial_file.py" />
      <source>{1} is not what its makers signed.</source>
      <translation>{1} no es lo que firmaron sus autores.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/signature.py" />
      <source>Nothing was installed. Somebody may have changed it on its way; tell Nosdesk's makers.</source>
      <translation>No se instaló nada. Alguien pudo haberla cambiado por el camino; avisa a los autores de Nosdesk.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/adapters/updates/signature.py" />
      <source>The list of the newest release is not signed by Nosdesk's makers.</source>
      <translation>La lista de la última versión no está firmada por los autores de Nosdesk.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/aio/exchange.py" />
      <source>{1} could not be reached, or broke off.</source>
      <translation>No se pudo llegar a {1}, o se cortó.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/aio/exchange.py" />
      <source>{1} did not answer in {2} seconds.</source>
      <translation>{1} no respondió en {2} segundos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/admitted_here.py" />
      <source>Choose another grid: {1} lists them with what each allows.</source>
      <translation>Elija otra red: {1} las enumera con lo que permite cada una.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/admitted_here.py" />
      <source>Say yours: {1}.</source>
      <translation>Indique el suyo: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/admitted_here.py" />
      <source>settings set grid.email you@example.org</source>
      <translation>settings set grid.email nombre@example.org</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/admitted_here.py" />
      <source>{1} asks for an e-mail address of whoever hosts on it.</source>
      <translation>{1}: se pide un correo a quien ofrece aquí su PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/admitted_here.py" />
      <source>{1} expects the network's own node software, and its profile names no image of it.</source>
      <translation>{1}: se espera el software de nodo propio de la red, y su perfil no nombra ninguna imagen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk.py" />
      <source>Finish, then pause</source>
      <translation>Terminar y pausar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_earnings.py" />
      <source>The nodes are not open yet.</source>
      <translation>Los nodos aún no están abiertos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_earnings.py" />
      <source>Wait a moment.</source>
      <translation>Espera un momento.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>A move from before has failed: {signature}</source>
      <translation>Un movimiento anterior falló: {signature}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>A move from before has landed: {signature}</source>
      <translation>Un movimiento anterior se completó: {signature}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>A move from before was never made: {signature}</source>
      <translation>Un movimiento anterior no llegó a hacerse: {signature}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>Check it anew.</source>
      <translation>Vuelve a comprobarlo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>Check it once more only if you want it a second time.</source>
      <translation>Compruébalo de nuevo solo si lo quieres hacer una segunda vez.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>Check the backup first.</source>
      <translation>Comprueba antes la copia de seguridad.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>From now on only the backup gets at what is there, or comes there.</source>
      <translation>A partir de ahora, solo la copia de seguridad da acceso a lo que hay ahí o a lo que llegue.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>No grid can be asked whether anything is left.</source>
      <translation>No se puede preguntar a ninguna red si queda algo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>No other grid was looked at: real money that was ever sent there is lost.</source>
      <translation>No se ha mirado ninguna otra red: el dinero real que se haya enviado allí se pierde.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>Nothing is left at its addresses on the grid '{grid}'.</source>
      <translation>En sus direcciones de la red «{grid}» ya no queda nada.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>Nothing is left there on the grid '{grid}'.</source>
      <translation>En la red «{grid}» ya no queda nada allí.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>That is another address; nothing was removed.</source>
      <translation>Esa es otra dirección; no se quitó nada.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>There is no test that waits for your word.</source>
      <translation>No hay ninguna prueba que espere tu confirmación.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>These are two addresses; nothing was changed.</source>
      <translation>Son dos direcciones distintas; no se cambió nada.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>This key may exist nowhere else: its backup was never checked in full.</source>
      <translation>Puede que esta clave no exista en ningún otro sitio: su copia de seguridad nunca se comprobó por completo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>This move was not looked at just before.</source>
      <translation>Este movimiento no se revisó justo antes.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>This very move was on its way from before, and has just landed.</source>
      <translation>Este mismo movimiento ya estaba en camino y acaba de completarse.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>Type the whole address</source>
      <translation>Escribe la dirección completa</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_money.py" />
      <source>Whether anything is left there cannot be told: {title}</source>
      <translation>No se sabe si queda algo ahí: {title}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desk_wallet.py" />
      <source>No grid is running, so nobody can be asked what is there.</source>
      <translation>No hay ninguna red en marcha, así que no se puede preguntar a nadie qué hay ahí.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desktop.py" />
      <source>Closing</source>
      <translation>Cerrando</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/desktop.py" />
      <source>Your nodes finish their jobs and leave the queue; then Nosdesk ends. Close the window again to stop at once: the next start takes up the rest.</source>
      <translation>Tus nodos terminan sus trabajos y salen de la cola; después, Nosdesk se cierra. Cierra la ventana otra vez para detenerlo enseguida: el próximo inicio retoma el resto.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor.py" />
      <source>There was no answer within {1} seconds.</source>
      <translation>No hubo respuesta en {1} segundos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_here.py" />
      <source>Docker runs, but did not answer within {1} seconds.</source>
      <translation>Docker está en marcha, pero no respondió en {1} segundos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_here.py" />
      <source>No GPU is switched on.</source>
      <translation>No hay ninguna GPU activada.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_here.py" />
      <source>Nosdesk broke off {1} ago, in the middle of its work.</source>
      <translation>Nosdesk se interrumpió hace {1}, en mitad de su trabajo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_here.py" />
      <source>Nosdesk is not at work on this PC.</source>
      <translation>Nosdesk no está trabajando en este PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_here.py" />
      <source>Nosdesk runs (process {1}), but has said nothing for {2}.</source>
      <translation>Nosdesk está en marcha (proceso {1}), pero no ha dicho nada en {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_here.py" />
      <source>Nosdesk runs.</source>
      <translation>Nosdesk está en marcha.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_here.py" />
      <source>Restart it.</source>
      <translation>Reinícialo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_here.py" />
      <source>See what it is, and take over from it when it has no job; until then leave it alone.</source>
      <translation>Mira qué es y toma el relevo cuando no tenga trabajo; hasta entonces, déjalo en paz.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_here.py" />
      <source>Something to be finished or paid on another grid is stuck: {1}.</source>
      <translation>Algo que falta terminar o cobrar en otra red está atascado: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_here.py" />
      <source>Start it again; it takes up what was left.</source>
      <translation>Inícialo otra vez; retoma lo que quedó pendiente.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_here.py" />
      <source>Start it.</source>
      <translation>Inícialo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_here.py" />
      <source>Stop it and start it again.</source>
      <translation>Detenlo y vuelve a iniciarlo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_here.py" />
      <source>Switch one on.</source>
      <translation>Activa una.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_here.py" />
      <source>Take it up there, and let it go on or finish.</source>
      <translation>Retómelo allí y déjelo continuar o terminar.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_here.py" />
      <source>{1} gpus enable {2}</source>
      <translation>{1} gpus enable {2}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_rules.py" />
      <source>No grid is known whose rules could be looked at.</source>
      <translation>No se conoce ninguna red cuyas reglas se puedan mirar.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_there.py" />
      <source>Import its key, or choose another account.</source>
      <translation>Importa su clave o elige otra cuenta.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_there.py" />
      <source>Its play money account is made when the node first starts.</source>
      <translation>Su cuenta de dinero ficticio se crea cuando el nodo se inicia por primera vez.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_there.py" />
      <source>No grid is set up here. {1}</source>
      <translation>Aquí no hay ninguna red configurada. {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_there.py" />
      <source>RPC endpoint</source>
      <translation>punto de acceso RPC</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_there.py" />
      <source>content gateway</source>
      <translation>pasarela de contenido</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/doctor_there.py" />
      <source>{1} disable {2} &amp;&amp; {3} &amp;&amp; {4} enable {5}</source>
      <translation>{1} disable {2} &amp;&amp; {3} &amp;&amp; {4} enable {5}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/emptiness.py" />
      <source>A move of money of {1} is under way: whether it landed is not known yet.</source>
      <translation>Hay un movimiento de dinero de {1} en curso: aún no se sabe si se completó.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/emptiness.py" />
      <source>A node</source>
      <translation>Un nodo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/emptiness.py" />
      <source>A sweep of {1} is under way.</source>
      <translation>Hay un traspaso de {1} en curso.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/emptiness.py" />
      <source>Check the backup, or take out all that is left.</source>
      <translation>Comprueba la copia de seguridad o retira todo lo que quede.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/emptiness.py" />
      <source>Choose another account for it first: {1}.</source>
      <translation>Elígele antes otra cuenta: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/emptiness.py" />
      <source>See it through first: {1}.</source>
      <translation>Complétalo antes: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/emptiness.py" />
      <source>Start its node, and let it be paid first.</source>
      <translation>Inicia su nodo y deja antes que cobre.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/emptiness.py" />
      <source>Sweep no more first: {1}.</source>
      <translation>Desactiva antes el traspaso: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/emptiness.py" />
      <source>The grid does not say in time what is left.</source>
      <translation>La red no dice a tiempo lo que queda.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/emptiness.py" />
      <source>This key's backup was never shown in full, and something is left: {1}.</source>
      <translation>La copia de seguridad de esta clave nunca se mostró por completo, y queda algo: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/emptiness.py" />
      <source>Try again.</source>
      <translation>Vuelve a intentarlo.</translation>
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
      <translation>{1} tiene algo por terminar en este equipo: un trabajo o una transacción.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/emptiness.py" />
      <source>{1} is the cold address to which {2} is swept.</source>
      <translation>{1} es la dirección fría a la que se traspasa lo de {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/emptiness.py" />
      <source>{1} works with {2}.</source>
      <translation>{1} trabaja con {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/funds.py" />
      <source>{1} is only watched: its key is elsewhere.</source>
      <translation>{1} solo se observa: su clave está en otro sitio.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grid_in_use.py" />
      <source>Something is still to be finished or paid on another grid: {1}. It is seen to beside the work here.</source>
      <translation>En otra red queda algo por terminar o por pagar: {1}. Se hace junto al trabajo de aquí.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grid_list.py" />
      <source>'{1}' is the grid that you chose.</source>
      <translation>«{1}» es la red elegida.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grid_list.py" />
      <source>Choose another one first.</source>
      <translation>Elija antes otra.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grid_list.py" />
      <source>RPC endpoint {1}</source>
      <translation>punto de acceso RPC {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grid_list.py" />
      <source>Something is still to be finished or paid on '{1}', and this profile leads to another ledger.</source>
      <translation>En «{1}» queda algo por terminar o pagar, y este perfil lleva a otro registro.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grid_list.py" />
      <source>Something is still to be finished or paid on '{1}'.</source>
      <translation>En «{1}» queda algo por terminar o por pagar.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grid_list.py" />
      <source>The practice grid has no profile: its addresses are made when it is served.</source>
      <translation>La red de prácticas no tiene perfil: sus direcciones se crean al ponerla en marcha.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grid_list.py" />
      <source>Work there once more first: {1}.</source>
      <translation>Trabaje allí una vez más antes: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grid_list.py" />
      <source>content gateway {1}</source>
      <translation>pasarela de contenido {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grid_list.py" />
      <source>host services</source>
      <translation>servicios de anfitrión</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grid_list.py" />
      <source>pinning place {1}</source>
      <translation>lugar de publicación {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grid_list.py" />
      <source>public pages</source>
      <translation>páginas públicas</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grid_list.py" />
      <source>tunnel entrance</source>
      <translation>entrada del túnel</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grid_list.py" />
      <source>{1} prints them.</source>
      <translation>{1} las muestra.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grids.py" />
      <source>Check your internet connection, and try again. {1} shows who answers.</source>
      <translation>Compruebe la conexión a internet e inténtelo de nuevo. {1} muestra quién responde.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grids.py" />
      <source>Its markets: {1}.</source>
      <translation>Sus mercados: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grids.py" />
      <source>Practice grid</source>
      <translation>Red de prácticas</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grids.py" />
      <source>Start one with {1}, leave it running, and try again.</source>
      <translation>Inicie una con {1}, déjela en marcha e inténtelo de nuevo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grids.py" />
      <source>The grid has no market '{1}'.</source>
      <translation>La red no tiene ningún mercado «{1}».</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grids.py" />
      <source>There is no practice grid file at {1}.</source>
      <translation>En {1} no hay ningún archivo de una red de prácticas.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grids.py" />
      <source>a market's address, as the grid's pages show it</source>
      <translation>la dirección de un mercado, como la muestran las páginas de la red</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grids.py" />
      <source>grids test {1}</source>
      <translation>grids test {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/grids.py" />
      <source>{1} cannot be read: {2}.</source>
      <translation>{1} no se puede leer: {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/official.py" />
      <source>Add its image to the grid's profile.</source>
      <translation>Añade su imagen al perfil de la red.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/official.py" />
      <source>Run Nosdesk with Docker, or choose another grid.</source>
      <translation>Usa Nosdesk con Docker o elige otra red.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/official.py" />
      <source>The network's own node runs here for another grid: {1}. It would take jobs on the same GPU.</source>
      <translation>El nodo propio de la red funciona aquí para otra red: {1}. Tomaría trabajos en la misma GPU.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/official.py" />
      <source>{1} expects the network's own node software, and names no image of it.</source>
      <translation>{1} espera el software de nodo propio de la red y no nombra ninguna imagen de él.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/official.py" />
      <source>{1} expects the network's own node software, which needs Docker.</source>
      <translation>{1} espera el software de nodo propio de la red, que necesita Docker.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/onboarding.py" />
      <source>Start Nosdesk again.</source>
      <translation>Inicia Nosdesk otra vez.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/onboarding.py" />
      <source>That is no e-mail address.</source>
      <translation>Eso no es una dirección de correo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/onboarding.py" />
      <source>The practice grid does not answer.</source>
      <translation>La red de prácticas no responde.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/onboarding.py" />
      <source>Write one with an @, such as you@example.org.</source>
      <translation>Escribe una con @, como you@example.org.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/onboarding.py" />
      <source>a node that is to work has been placed</source>
      <translation>se ha colocado un nodo que debe trabajar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/other_grids.py" />
      <source>Give Nosdesk its profile again: {1}.</source>
      <translation>Vuelve a dar a Nosdesk su perfil: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/other_grids.py" />
      <source>Import its key, and it is seen to.</source>
      <translation>Importa su clave y se resolverá.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/other_grids.py" />
      <source>Something is owed to an account whose key is not on this PC.</source>
      <translation>Se le debe algo a una cuenta cuya clave no está en este PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/other_grids.py" />
      <source>grids add FILE</source>
      <translation>grids add ARCHIVO</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/other_grids.py" />
      <source>what was left there</source>
      <translation>lo que quedó pendiente allí</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/profile_drafts.py" />
      <source>This is not a grid's profile: {1}, at `{2}`.</source>
      <translation>Esto no es el perfil de una red: {1}, en `{2}`.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/profile_drafts.py" />
      <source>there is a grid of this name already</source>
      <translation>ya hay una red con este nombre</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/run.py" />
      <source>No grid answers at {1}.</source>
      <translation>Ninguna red responde en {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/run.py" />
      <source>{1} Take it up there: {2}.</source>
      <translation>{1} Retómelo allí: {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/showing.py" />
      <source>Your nodes go on. It is shown again in a moment; if this comes back, report it.</source>
      <translation>Tus nodos siguen. Se mostrará de nuevo en un momento; si vuelve a pasar, informa de ello.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/updating.py" />
      <source>The installer ended, and the new version is not in its place.</source>
      <translation>El instalador terminó, pero la versión nueva no está en su sitio.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/updating.py" />
      <source>Your version stays as it is. Look whether the disk is full.</source>
      <translation>Tu versión queda como está. Mira si el disco está lleno.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/uptime.py" />
      <source>It says: {1}.</source>
      <translation>Dice: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/app/uptime.py" />
      <source>The grid did not pay the rewards.</source>
      <translation>La red no ha pagado la recompensa.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain" />
      <source>1 day</source>
      <translation>1 día</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain" />
      <source>Docker cannot give a container the GPU: {1}</source>
      <translation>Docker no puede dar la GPU a un contenedor: {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain" />
      <source>Install the NVIDIA Container Toolkit and restart Docker.</source>
      <translation>Instala NVIDIA Container Toolkit y reinicia Docker.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain" />
      <source>are</source>
      <translation>están</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain" />
      <source>fast</source>
      <translation>adelantado</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain" />
      <source>is</source>
      <translation>está</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain" />
      <source>slow</source>
      <translation>atrasado</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain" />
      <source>{1} (yours)</source>
      <translation>{1} (propia)</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain" />
      <source>{1} days</source>
      <translation>{1} días</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/admission_status.py" />
      <source>Being measured</source>
      <translation>En medición</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/admission_status.py" />
      <source>No answer</source>
      <translation>Sin respuesta</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/admission_status.py" />
      <source>Not admitted yet</source>
      <translation>Aún sin admitir</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/admission_status.py" />
      <source>Not known yet</source>
      <translation>Aún desconocido</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/admission_status.py" />
      <source>Not measured yet</source>
      <translation>Sin medir todavía</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/admission_status.py" />
      <source>The grid asks for more than this GPU showed: {1}.</source>
      <translation>La red pide más de lo que esta GPU ha demostrado: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/admission_status.py" />
      <source>The grid asks for more than this GPU showed: {1}. It looks again at {2}.</source>
      <translation>La red pide más de lo que esta GPU ha demostrado: {1}. Volverá a mirarlo el {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/admission_status.py" />
      <source>The grid does not know this node, though it was told of it.</source>
      <translation>La red no conoce este nodo, aunque se le comunicó.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/admission_status.py" />
      <source>The grid wants to see a benchmark of this GPU first. {1}</source>
      <translation>La red quiere ver antes una prueba de rendimiento de esta GPU. {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/admission_status.py" />
      <source>The grid's benchmark runs on this GPU; then the grid decides.</source>
      <translation>La prueba de rendimiento de la red se está ejecutando en esta GPU; después la red decide.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/admission_status.py" />
      <source>Under maintenance</source>
      <translation>En mantenimiento</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/benchmark/conditions.py" />
      <source>A program computes on this GPU now (process {1}).</source>
      <translation>Un programa está calculando ahora en esta GPU (proceso {1}).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/benchmark/conditions.py" />
      <source>This GPU is {1} % busy now.</source>
      <translation>Esta GPU está ahora ocupada al {1} %.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/benchmark/drops.py" />
      <source>Another program</source>
      <translation>otro programa</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/benchmark/drops.py" />
      <source>The card got hotter than last time: {1} °C, {2} °C.</source>
      <translation>La tarjeta se calentó más que la última vez: {1} °C frente a {2} °C.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/benchmark/drops.py" />
      <source>The card is linked by PCIe x{1}, {2}: seat it anew, check its slot.</source>
      <translation>La tarjeta está conectada por PCIe x{1}, {2}: vuelve a colocarla y revisa su ranura.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/benchmark/drops.py" />
      <source>The card may draw {1} W now, and {2} W last time.</source>
      <translation>La tarjeta puede consumir {1} W ahora, y {2} W la última vez.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/benchmark/drops.py" />
      <source>The card slowed down because it was too hot{1}: clean its fans, give it air.</source>
      <translation>La tarjeta bajó de velocidad porque estaba demasiado caliente{1}: limpia sus ventiladores y dale aire.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/benchmark/drops.py" />
      <source>The driver is {1} now, and was {2} last time.</source>
      <translation>El controlador es ahora {1}, y la última vez era {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/benchmark/drops.py" />
      <source>The power supply made the card slow down: check its power cables.</source>
      <translation>La fuente de alimentación hizo que la tarjeta bajara de velocidad: revisa sus cables de corriente.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/benchmark/drops.py" />
      <source>x{1} last time</source>
      <translation>x{1} la última vez</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/benchmark/drops.py" />
      <source>x{1} would be possible</source>
      <translation>x{1} sería posible</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/benchmark/drops.py" />
      <source>{1} computed on the card meanwhile: close what uses it, and measure again.</source>
      <translation>Mientras tanto se calculó en la tarjeta ({1}): cierra lo que la usa y vuelve a medir.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/benchmark/drops.py" />
      <source>{1} other programs</source>
      <translation>otros {1} programas</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/against_rules.py" />
      <source>Choose another grid; nothing leads around this rule.</source>
      <translation>Elija otra red; esta regla no se puede eludir.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/against_rules.py" />
      <source>Install a newer driver.</source>
      <translation>Instale un controlador más reciente.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/against_rules.py" />
      <source>Switch the others off; they are held back anyway.</source>
      <translation>Apague las demás; de todos modos se retienen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/against_rules.py" />
      <source>The grid may turn this GPU down.</source>
      <translation>La red puede rechazar esta GPU.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/against_rules.py" />
      <source>The grid may turn this PC down.</source>
      <translation>La red puede rechazar este PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/against_rules.py" />
      <source>there are {1} GB</source>
      <translation>hay {1} GB</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/against_rules.py" />
      <source>{1} admits a PC like this one.</source>
      <translation>{1}: un PC como este está admitido.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/against_rules.py" />
      <source>{1} admits {2} of a PC's GPUs, and {3} are switched on.</source>
      <translation>{1}: se admiten {2} GPU por PC y hay {3} encendidas.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/against_rules.py" />
      <source>{1} admits {2} only, which this PC does not run.</source>
      <translation>{1}: solo se admite {2}, que no es lo que usa este PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/against_rules.py" />
      <source>{1} asks for NVIDIA's driver {2}; this PC has {3}.</source>
      <translation>{1}: se pide el controlador de NVIDIA {2}; este PC tiene {3}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/against_rules.py" />
      <source>{1} asks for {2} GB of GPU memory; {3}.</source>
      <translation>{1}: se piden {2} GB de memoria de GPU; {3}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/against_rules.py" />
      <source>{1} asks for {2} GB of memory; {3}.</source>
      <translation>{1}: se piden {2} GB de memoria; {3}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/against_rules.py" />
      <source>{1} asks for {2} GB of storage; {3}.</source>
      <translation>{1}: se piden {2} GB de almacenamiento; {3}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>A container was given the GPU.</source>
      <translation>Un contenedor tuvo acceso a la GPU.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>Here: {1}. None of them is to work yet.</source>
      <translation>Aquí: {1}. Ninguna tiene que trabajar todavía.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>It could not be tried. {1}</source>
      <translation>No se pudo probar. {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>It is here and well.</source>
      <translation>Está aquí y funciona bien.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>It is not in this PC right now.</source>
      <translation>Ahora mismo no está en este PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>No GPU is to work, so none was tried.</source>
      <translation>Ninguna GPU tiene que trabajar, así que no se probó ninguna.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>See all that is read of it, and try again once it is well.</source>
      <translation>Mira todo lo que se lee de ella y vuelve a intentarlo cuando esté bien.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>The NVIDIA driver {1} runs.</source>
      <translation>El controlador de NVIDIA {1} está en marcha.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>The driver lists a GPU and cannot read it.</source>
      <translation>El controlador detecta una GPU y no puede leerla.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>The driver lists it and cannot read it ({1}).</source>
      <translation>El controlador la detecta y no puede leerla ({1}).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>Undo that, or choose another GPU.</source>
      <translation>Deshazlo o elige otra GPU.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/cards.py" />
      <source>{1} The practice grid can be tried without a GPU.</source>
      <translation>{1} La red de prácticas se puede probar sin GPU.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>A GPU works while Nosdesk runs and it is on.</source>
      <translation>Una GPU trabaja mientras Nosdesk está en marcha y ella está activada.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>A PC that falls asleep takes no jobs.</source>
      <translation>Un PC que se suspende no acepta trabajos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>A clock that is wrong makes time limits and schedules wrong.</source>
      <translation>Con un reloj desajustado, los límites de tiempo y los horarios fallan.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Admission</source>
      <translation>Admisión</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Clock</source>
      <translation>Reloj</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Demand</source>
      <translation>Demanda</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Disk</source>
      <translation>Disco</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Docker</source>
      <translation>Docker</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Docker runs the jobs, apart from the rest of the PC.</source>
      <translation>Docker ejecuta los trabajos, separados del resto del PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Each grid says which PCs it admits.</source>
      <translation>Cada red dice qué PC admite.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Each market is for one kind of GPU.</source>
      <translation>Cada mercado es para un tipo de GPU.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Each step on the grid costs a small fee in SOL.</source>
      <translation>Cada paso en la red cuesta una pequeña comisión en SOL.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>GPU inside a container</source>
      <translation>GPU dentro de un contenedor</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>How long a wait is depends on how many jobs are posted.</source>
      <translation>La duración de la espera depende de cuántos trabajos se publican.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Jobs and payments come from the grid over the network.</source>
      <translation>Los trabajos y los pagos llegan de la red por internet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Jobs bring large images, and none starts on a full disk.</source>
      <translation>Los trabajos traen imágenes grandes, y ninguno empieza con el disco lleno.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Jobs go to who waits longest in the market's queue.</source>
      <translation>Los trabajos son para quien más tiempo lleva en la cola del mercado.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Jobs run in containers, and need the GPU.</source>
      <translation>Los trabajos se ejecutan en contenedores y necesitan la GPU.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Market and access key</source>
      <translation>Mercado y clave de acceso</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>NVIDIA driver</source>
      <translation>Controlador de NVIDIA</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Network</source>
      <translation>Red</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Place in the queue</source>
      <translation>Puesto en la cola</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Power and sleep</source>
      <translation>Energía y suspensión</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Switched on</source>
      <translation>Activada</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>The GPU that you chose must be here and well.</source>
      <translation>La GPU que elegiste tiene que estar aquí y funcionar bien.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>The grid decides who may host.</source>
      <translation>La red decide quién puede participar.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>The grid's rules</source>
      <translation>Reglas de la red</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Wallet and SOL</source>
      <translation>Cartera y SOL</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Without its driver the GPU cannot compute.</source>
      <translation>Sin su controlador, la GPU no puede calcular.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>You decide when a GPU takes jobs.</source>
      <translation>Tú decides cuándo acepta trabajos una GPU.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/checks.py" />
      <source>Your rules</source>
      <translation>Tus reglas</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Check your internet connection.</source>
      <translation>Comprueba tu conexión a internet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Docker {1} is older than any that Nosdesk was tried with ({2}).</source>
      <translation>Docker {1} es anterior a todas las versiones con las que se probó Nosdesk ({2}).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Docker {1} runs.</source>
      <translation>Docker {1} está en marcha.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Free some space; the command shows what Docker uses.</source>
      <translation>Libera espacio; el comando muestra lo que usa Docker.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>How full Docker's disk is cannot be seen from here.</source>
      <translation>Desde aquí no se ve cuánto espacio queda en el disco de Docker.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>If this lasts, check your internet connection; Nosdesk tries again by itself.</source>
      <translation>Si esto dura, comprueba tu conexión a internet; Nosdesk vuelve a intentarlo solo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Install Docker Engine instead.</source>
      <translation>Instala Docker Engine en su lugar.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Install a newer Docker Engine.</source>
      <translation>Instala un Docker Engine más reciente.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Let it stay awake.</source>
      <translation>Haz que no se suspenda.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Let the system set its clock by the network.</source>
      <translation>Deja que el sistema ponga en hora su reloj por internet.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Nobody told the time to compare this PC's clock with.</source>
      <translation>Nadie dio la hora para compararla con el reloj de este PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Other services of the grid answer, so the RPC address may be wrong, or down for a while.</source>
      <translation>Otros servicios de la red responden, así que la dirección RPC puede estar mal o no responder por un tiempo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Plug it in.</source>
      <translation>Enchúfalo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Some of the grid's services do not answer: {1}.</source>
      <translation>Algunos servicios de la red no responden: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>The grid's ledger does not answer. {1}</source>
      <translation>El libro de la red no responde. {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>This PC falls asleep when nobody has touched it for {1} ({2}).</source>
      <translation>Este PC se suspende cuando nadie lo ha tocado durante {1} ({2}).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>This PC runs on its battery, which a job would drain quickly.</source>
      <translation>Este PC funciona con batería, y un trabajo la agotaría pronto.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>This PC stays awake by itself.</source>
      <translation>Este PC no se suspende solo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>This PC's clock is right.</source>
      <translation>El reloj de este PC está en hora.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>This PC's clock is {1}.</source>
      <translation>El reloj de este PC no está en hora: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Use Docker Engine as the system installs it.</source>
      <translation>Usa Docker Engine tal como lo instala el sistema.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>Whether this PC falls asleep could not be found out.</source>
      <translation>No se pudo averiguar si este PC se suspende.</translation>
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
      <translation>sus archivos: {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>off by {1} s at most</source>
      <translation>{1} s de diferencia como máximo</translation>
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
      <translation>{1} Es Docker Desktop, cuya máquina virtual no tiene GPU en Linux.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>{1} It runs without root, where limits and GPUs need more setting up.</source>
      <translation>{1} Funciona sin root, y así los límites y las GPU requieren más configuración.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>{1} No job starts with less than {2} GiB.</source>
      <translation>{1} Ningún trabajo empieza con menos de {2} GiB.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/computer.py" />
      <source>{1} of {2} GiB are free where Docker keeps its files.</source>
      <translation>Hay {1} de {2} GiB libres donde Docker guarda sus archivos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/diagnosis.py" />
      <source>All is well</source>
      <translation>Todo va bien</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/diagnosis.py" />
      <source>Between the last {1} jobs here {2} passed, so such a wait is normal.</source>
      <translation>Entre los últimos {1} trabajos pasaron aquí {2}, así que una espera así es normal.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/diagnosis.py" />
      <source>Between the last {1} jobs here {2} to {3} passed, so such a wait is normal.</source>
      <translation>Entre los últimos {1} trabajos pasaron aquí de {2} a {3}, así que una espera así es normal.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/diagnosis.py" />
      <source>How long a wait is normal here is not known yet.</source>
      <translation>Aún no se sabe cuánto es normal esperar aquí.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/diagnosis.py" />
      <source>Nothing is wrong.</source>
      <translation>No pasa nada malo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/diagnosis.py" />
      <source>Nothing wrong was found, but {1} could not be found out. {2}</source>
      <translation>No se encontró ningún problema, pero no se pudo averiguar {1}. {2}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/findings.py" />
      <source>Not looked at, because of “{1}”.</source>
      <translation>No se revisó, a causa de «{1}».</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings.py" />
      <source>Docker Desktop gives containers the GPU through WSL 2: switch that engine on in its settings, and install the newest driver.</source>
      <translation>Docker Desktop da la GPU a los contenedores por WSL 2: actívalo en sus ajustes e instala el controlador más reciente.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings.py" />
      <source>Docker restarts. Containers that run now end with it, also those of a job.</source>
      <translation>Docker se reinicia. Los contenedores que se ejecutan ahora terminan, también los de un trabajo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings.py" />
      <source>Docker starts now, and from now on with this PC.</source>
      <translation>Docker arranca ahora y, desde ahora, con este PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings.py" />
      <source>GNOME no longer sends this PC to sleep by itself; its settings show that under Power.</source>
      <translation>GNOME ya no suspende este PC por sí solo; sus ajustes lo muestran en Energía.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings.py" />
      <source>If it says “Key was rejected”, the PC's Secure Boot keeps the driver out: enrol its key, or switch Secure Boot off in the BIOS. No command can do that.</source>
      <translation>Si dice «Key was rejected», el Secure Boot del PC no deja pasar el controlador: registra su clave o desactiva Secure Boot en la BIOS. Ninguna orden puede hacerlo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings.py" />
      <source>Install Docker Desktop, as its page shows.</source>
      <translation>Instala Docker Desktop como muestra su página.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings.py" />
      <source>Install NVIDIA's driver for Windows from its page, then restart the PC.</source>
      <translation>Instala el controlador de NVIDIA para Windows desde su página y reinicia el PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings.py" />
      <source>Log out and in again, or restart the PC: only then it counts.</source>
      <translation>Cierra la sesión y vuelve a entrar, o reinicia el PC: solo entonces cuenta.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings.py" />
      <source>Nothing is changed: it shows what takes how much room.</source>
      <translation>No se cambia nada: muestra qué ocupa cuánto espacio.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings.py" />
      <source>Start Docker Desktop from the Start menu; Nosdesk tries again.</source>
      <translation>Inicia Docker Desktop desde el menú Inicio; Nosdesk lo intenta de nuevo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings.py" />
      <source>The driver is loaded into the system as it runs; nothing is changed for good.</source>
      <translation>El controlador se carga en el sistema en marcha; nada cambia de forma permanente.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings.py" />
      <source>The system sets its clock by the network from now on.</source>
      <translation>El sistema pone su reloj por la red desde ahora.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings.py" />
      <source>This PC never sleeps again, not from its menu either, until somebody types `sudo systemctl unmask sleep.target suspend.target`.</source>
      <translation>Este PC ya no se suspende nunca, tampoco desde su menú, hasta que alguien escriba `sudo systemctl unmask sleep.target suspend.target`.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings.py" />
      <source>WSL takes its time from Windows: let that set its clock, then restart.</source>
      <translation>WSL toma la hora de Windows: deja que ponga su reloj y reinicia.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings.py" />
      <source>Which images and files may go is for you to decide.</source>
      <translation>Qué imágenes y archivos pueden irse lo decides tú.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings.py" />
      <source>You are in the group docker, which counts from your next log-in on: log out and in again, or restart the PC. No command can do that for you.</source>
      <translation>Estás en el grupo docker, lo que cuenta desde tu próximo inicio de sesión: cierra la sesión y vuelve a entrar, o reinicia el PC. Ninguna orden puede hacerlo por ti.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings.py" />
      <source>Your account joins the group docker. Who is in it can do with this PC what root can.</source>
      <translation>Tu cuenta entra en el grupo docker. Quien está en él puede hacer con este PC lo que puede root.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>Arch's own package of the driver is installed. It is for the kernel “linux” and for GPUs of the RTX 20 series and later; the page names the others.</source>
      <translation>Se instala el paquete propio de Arch con el controlador. Es para el kernel «linux» y para GPU desde la serie RTX 20; la página nombra los demás.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>Debian has the driver in its part “non-free”, which must be switched on first, as the page shows. Then install it and restart the PC.</source>
      <translation>Debian tiene el controlador en su parte «non-free», que primero hay que activar, como muestra la página. Después instálalo y reinicia el PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>Debian's own package of the driver is installed.</source>
      <translation>Se instala el paquete propio de Debian con el controlador.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>Docker Engine is installed from your system's own packages, and started.</source>
      <translation>Docker Engine se instala desde los paquetes de tu sistema y se inicia.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>Docker is told of NVIDIA's toolkit, which is installed, and restarts. Containers that run now end with it.</source>
      <translation>Se da a conocer a Docker el toolkit de NVIDIA, que está instalado, y Docker se reinicia. Los contenedores que se ejecutan ahora terminan.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>Fedora's own packages do not have the driver. RPM Fusion has it; its page shows how to add that and to install it. Then restart the PC.</source>
      <translation>Los paquetes propios de Fedora no tienen el controlador. RPM Fusion lo tiene; su página muestra cómo añadirlo e instalarlo. Después reinicia el PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>Install Docker Engine from your system's packages.</source>
      <translation>Instala Docker Engine desde los paquetes de tu sistema.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>Install NVIDIA's Container Toolkit and tell Docker of it, as NVIDIA's page shows.</source>
      <translation>Instala el Container Toolkit de NVIDIA y dáselo a conocer a Docker, como muestra la página de NVIDIA.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>Install NVIDIA's Container Toolkit, and tell Docker of it.</source>
      <translation>Instala el Container Toolkit de NVIDIA y dáselo a conocer a Docker.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>Install NVIDIA's driver from your system's packages, then restart the PC.</source>
      <translation>Instala el controlador de NVIDIA desde los paquetes de tu sistema y reinicia el PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>Install the driver from Arch's packages, then restart the PC.</source>
      <translation>Instala el controlador desde los paquetes de Arch y reinicia el PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>Install the driver that Ubuntu recommends, then restart the PC.</source>
      <translation>Instala el controlador que recomienda Ubuntu y reinicia el PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>NVIDIA's own repository is added to your system's, as NVIDIA's page shows, and its packages are trusted from now on. The toolkit is installed from it. Docker restarts, and containers that run now end with it.</source>
      <translation>El repositorio propio de NVIDIA se añade a los de tu sistema, como muestra la página de NVIDIA, y desde ahora se confía en sus paquetes. El toolkit se instala desde él. Docker se reinicia y los contenedores que se ejecutan ahora terminan.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>NVIDIA's toolkit is installed from Arch's packages. Docker restarts, and containers that run now end with it.</source>
      <translation>El toolkit de NVIDIA se instala desde los paquetes de Arch. Docker se reinicia y los contenedores que se ejecutan ahora terminan.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>NVIDIA's toolkit is installed. Tell Docker of it.</source>
      <translation>El toolkit de NVIDIA está instalado. Dáselo a conocer a Docker.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>Restart the PC.</source>
      <translation>Reinicia el PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>Restart the PC. With Secure Boot on, the PC may ask for a password of the driver's key then; no command can do that for you.</source>
      <translation>Reinicia el PC. Con Secure Boot puede que pida una contraseña para la clave del controlador; ninguna orden puede hacerlo por ti.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/mendings_packages.py" />
      <source>Ubuntu installs the driver that it recommends for this GPU.</source>
      <translation>Ubuntu instala el controlador que recomienda para esta GPU.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>Ask the grid's support why.</source>
      <translation>Pregunta el motivo al soporte de la red.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>Choose another market.</source>
      <translation>Elige otro mercado.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>Choose the market {1}.</source>
      <translation>Elige el mercado {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>It is too little even to claim a payment.</source>
      <translation>No alcanza ni para cobrar un pago.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>Jobs in work: {1}, waiting for a node: {2}. Nodes waiting: {3}.</source>
      <translation>Trabajos en curso: {1}, a la espera de un nodo: {2}. Nodos en espera: {3}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>Mend what the grid asks for, or use another GPU; the node asks again by itself.</source>
      <translation>Corrige lo que pide la red o usa otra GPU; el nodo vuelve a preguntar por sí solo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>Nodes waiting here: {1}; how many jobs run is not known.</source>
      <translation>Nodos que esperan aquí: {1}; no se sabe cuántos trabajos hay en curso.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>On its way into the queue. {1}</source>
      <translation>En camino hacia la cola. {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>Place {1} of {2} in the queue.</source>
      <translation>Puesto {1} de {2} en la cola.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>Send at least {1} to {2}.</source>
      <translation>Envía al menos {1} a {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>Start the node; if the key does not come, choose an open market.</source>
      <translation>Inicia el nodo; si la clave no llega, elige un mercado abierto.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>The grid does not know this node yet; it makes itself known when it starts.</source>
      <translation>La red aún no conoce este nodo; se da a conocer al iniciarse.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>The grid knows this node: {1}.</source>
      <translation>La red conoce este nodo: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>The market {1} admits only who holds its access key, and this node does not</source>
      <translation>El mercado {1} solo admite a quien tiene su clave de acceso, y este nodo no la tiene</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>The market {1} is not for this GPU; {2} is.</source>
      <translation>El mercado {1} no es para esta GPU; el suyo es {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>The market {1} is not on the grid's ledger.</source>
      <translation>El mercado {1} no está en el libro de la red.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>The market {1} is right, and {2}.</source>
      <translation>El mercado {1} es el correcto y {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>The node says nothing of itself.</source>
      <translation>El nodo no dice nada de sí mismo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>This is met: {1}</source>
      <translation>Esto se cumple: {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>This is not met: {1}</source>
      <translation>Esto no se cumple: {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>Wait: the node asks again by itself.</source>
      <translation>Espera: el nodo vuelve a preguntar por sí solo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>pays {1} an hour</source>
      <translation>paga {1} por hora</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>yet. The grid hands it over when it admits the node.</source>
      <translation>todavía. La red se la entrega cuando admite el nodo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>{1}; joining needs {2}.</source>
      <translation>{1}; para unirse se necesitan {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/doctor/on_the_grid.py" />
      <source>{1}; this grid gives play money as soon as the node starts.</source>
      <translation>{1}; esta red da dinero ficticio en cuanto arranca el nodo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/former_host.py" />
      <source>Other host software of the network runs here: {1}. It and Nosdesk would take jobs on the same GPU.</source>
      <translation>Aquí funciona otro software anfitrión de la red: {1}. Ese y Nosdesk aceptarían trabajos en la misma GPU.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu.py" />
      <source>{1} is divided into parts (MIG), and only whole GPUs can be rented out. Undo it with `sudo nvidia-smi -i {2} -mig 0`, then restart the PC.</source>
      <translation>{1} está dividida en partes (MIG), y solo se pueden alquilar GPU enteras. Deshazlo con `sudo nvidia-smi -i {2} -mig 0` y después reinicia el PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_guard.py" />
      <source>A program made a mistake on the GPU (Xid {1}).</source>
      <translation>Un programa cometió un error en la GPU (Xid {1}).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_guard.py" />
      <source>its limit</source>
      <translation>su límite</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>A part of the GPU failed{xid}. It needs a restart of the PC.</source>
      <translation>Falló una parte de la GPU{xid}. Hay que reiniciar el PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>Containers cannot see the GPU. Install the NVIDIA Container Toolkit and restart Docker.</source>
      <translation>Los contenedores no ven la GPU. Instala NVIDIA Container Toolkit y reinicia Docker.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU could not be limited to {watts}. {reason}</source>
      <translation>No se pudo limitar la GPU a {watts}. {reason}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU draws more than {watts}.</source>
      <translation>El consumo de la GPU supera {watts}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU driver does not answer.</source>
      <translation>El controlador de la GPU no responde.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU driver has not answered for minutes. It may need a restart of the PC.</source>
      <translation>El controlador de la GPU lleva minutos sin responder. Puede que haya que reiniciar el PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU driver reported an error{xid}.</source>
      <translation>El controlador de la GPU comunicó un error{xid}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU fell off the bus{xid}. It needs a restart of the PC.</source>
      <translation>La GPU se desconectó del bus{xid}. Hay que reiniciar el PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU has been hotter than {degrees} for minutes. Check its fans.</source>
      <translation>La temperatura de la GPU lleva minutos por encima de {degrees}. Revisa sus ventiladores.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU is far hotter than {degrees}. Its job is ended to let it cool.</source>
      <translation>La temperatura de la GPU supera con mucho {degrees}. Se termina su trabajo para que se enfríe.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU is hotter than {degrees}.</source>
      <translation>La temperatura de la GPU supera {degrees}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU is stuck at full load, and its driver does not answer.</source>
      <translation>La GPU está atascada a plena carga y su controlador no responde.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU reported that it failed{xid}. It needs a restart of the PC.</source>
      <translation>La GPU comunicó que falló{xid}. Hay que reiniciar el PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU slows itself down because of heat or its power supply.</source>
      <translation>La GPU se frena a sí misma por el calor o por su alimentación.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU works no more until the PC is restarted.</source>
      <translation>La GPU no vuelve a trabajar hasta que se reinicie el PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU's memory could not be repaired. The card should be replaced.</source>
      <translation>La memoria de la GPU no se pudo reparar. Convendría cambiar la tarjeta.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU's memory lost data. It needs a restart of the PC.</source>
      <translation>La memoria de la GPU perdió datos. Hay que reiniciar el PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The GPU's memory repairs itself at the next restart of the PC.</source>
      <translation>La memoria de la GPU se repara en el próximo reinicio del PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>The driver cannot read the GPU. Is its power plugged in?</source>
      <translation>El controlador no puede leer la GPU. ¿Está enchufada su alimentación?</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until a container sees it</source>
      <translation>hasta que un contenedor la vea</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until an hour has passed without one</source>
      <translation>hasta que pase una hora sin ninguno</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until it has been {1} °C below that for a minute</source>
      <translation>hasta que haya estado {1} °C por debajo durante un minuto</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until it has drawn less for a minute</source>
      <translation>hasta que haya consumido menos durante un minuto</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until it has run freely for two minutes</source>
      <translation>hasta que haya funcionado sin freno durante dos minutos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until it is limited so</source>
      <translation>hasta que tenga ese límite</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until that is done</source>
      <translation>hasta que eso esté hecho</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until the PC is restarted, or you have it tried again</source>
      <translation>hasta que se reinicie el PC o pidas que se vuelva a probar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until the card counts anew</source>
      <translation>hasta que la tarjeta vuelva a contar desde cero</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until the card has answered for half a minute</source>
      <translation>hasta que la tarjeta haya respondido durante medio minuto</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until the card says otherwise</source>
      <translation>hasta que la tarjeta diga otra cosa</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/gpu_troubles.py" />
      <source>until the driver has answered for half a minute</source>
      <translation>hasta que el controlador haya respondido durante medio minuto</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_answers.py" />
      <source>A node can work here; these do not answer as they should: {1}.</source>
      <translation>Un nodo puede trabajar aquí; no responden como deberían: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_answers.py" />
      <source>A node cannot work here now; these do not answer as they should: {1}.</source>
      <translation>Ahora un nodo no puede trabajar aquí; no responden como deberían: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_answers.py" />
      <source>All services of the grid answer.</source>
      <translation>Todos los servicios de la red responden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_rules.py" />
      <source>It admits PCs with any system.</source>
      <translation>Admite PC con cualquier sistema.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_rules.py" />
      <source>It admits {1} only.</source>
      <translation>Solo admite {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_rules.py" />
      <source>It asks for NVIDIA's driver {1} or newer.</source>
      <translation>Pide el controlador de NVIDIA {1} o más reciente.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_rules.py" />
      <source>It asks for {1} GB of GPU memory or more.</source>
      <translation>Pide {1} GB de memoria de GPU o más.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_rules.py" />
      <source>It asks for {1} GB of memory or more.</source>
      <translation>Pide {1} GB de memoria o más.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_rules.py" />
      <source>It asks for {1} GB of storage or more.</source>
      <translation>Pide {1} GB de almacenamiento o más.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_rules.py" />
      <source>It expects the network's own node software.</source>
      <translation>Espera el software de nodo propio de la red.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_rules.py" />
      <source>Its guide names these GPUs: {1}.</source>
      <translation>Su guía nombra estas GPU: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_rules.py" />
      <source>Its money is play money, worth nothing elsewhere.</source>
      <translation>Su dinero es de juego y no vale nada en otro lugar.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_rules.py" />
      <source>Its money is real.</source>
      <translation>Su dinero es real.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_rules.py" />
      <source>Nosdesk's own node may work on it.</source>
      <translation>El nodo propio de Nosdesk puede trabajar allí.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_rules.py" />
      <source>This grid admits all GPUs of a PC, each with a node of its own.</source>
      <translation>Esta red admite todas las GPU de un PC, cada una con su propio nodo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_rules.py" />
      <source>This grid admits one GPU of each PC. A second one may break its rules.</source>
      <translation>Esta red admite una GPU por PC. Una segunda puede infringir sus reglas.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_rules.py" />
      <source>This grid admits {1} GPUs of each PC. More may break its rules.</source>
      <translation>Esta red admite {1} GPU por PC. Más puede infringir sus reglas.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_rules.py" />
      <source>native Linux</source>
      <translation>Linux nativo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/grid_rules.py" />
      <source>other systems</source>
      <translation>otros sistemas</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Check the fans</source>
      <translation>Revisa los ventiladores</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Check your connection</source>
      <translation>Comprueba tu conexión</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Docker cannot give a container the GPU, so the operation could not start.</source>
      <translation>Docker no puede dar acceso a la GPU a un contenedor, así que la operación no pudo empezar.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Docker could not run the container, for a reason of its own; Nosdesk gave it up.</source>
      <translation>Docker no pudo ejecutar el contenedor por un motivo propio; Nosdesk lo abandonó.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Docker did not answer for ten minutes, so Nosdesk gave the operation up.</source>
      <translation>Docker no respondió en diez minutos, así que Nosdesk abandonó la operación.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Docker has no addresses left for another network, so the operation could not start.</source>
      <translation>A Docker no le quedan direcciones para otra red, así que la operación no pudo empezar.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Docker was restarted and ended the container; Nosdesk kept its log and went on.</source>
      <translation>Docker se reinició y terminó el contenedor; Nosdesk conservó su registro y siguió.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Free disk space</source>
      <translation>Libera espacio en disco</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Install the NVIDIA Container Toolkit</source>
      <translation>Instala NVIDIA Container Toolkit</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Keep containers through restarts</source>
      <translation>Conserva los contenedores tras los reinicios</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Leave Nosdesk's containers alone</source>
      <translation>No toques los contenedores de Nosdesk</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Remove unused networks</source>
      <translation>Quita las redes sin usar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Restart the PC</source>
      <translation>Reinicia el PC</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Show Docker's words</source>
      <translation>Ver lo que dijo Docker</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Start Docker</source>
      <translation>Inicia Docker</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The GPU became too hot, so Nosdesk ended the operation to let it cool.</source>
      <translation>La GPU se calentó demasiado, así que Nosdesk terminó la operación para que se enfriara.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The GPU disappeared from this computer, so Nosdesk ended the operation.</source>
      <translation>La GPU desapareció de este equipo, así que Nosdesk terminó la operación.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The GPU does not answer any more, so Nosdesk ended the operation.</source>
      <translation>La GPU ya no responde, así que Nosdesk terminó la operación.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The GPU's driver reported a fault of the card (Xid); Nosdesk ended the operation.</source>
      <translation>El controlador de la GPU comunicó un fallo de la tarjeta (Xid); Nosdesk terminó la operación.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The container was removed by somebody; Nosdesk reports what its log had told.</source>
      <translation>Alguien quitó el contenedor; Nosdesk informa de lo que decía su registro.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The disk that Docker uses is nearly full; Nosdesk ended the operation to protect it.</source>
      <translation>El disco que usa Docker está casi lleno; Nosdesk terminó la operación para protegerlo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The download of the job's image broke off; Nosdesk tried again, in vain.</source>
      <translation>La descarga de la imagen del trabajo se cortó; Nosdesk lo intentó de nuevo, sin éxito.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The job wanted more memory than this computer lends, and Linux ended its container.</source>
      <translation>El trabajo quería más memoria de la que presta este equipo, y Linux terminó su contenedor.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The job's command cannot be run in its image; Nosdesk ended the operation.</source>
      <translation>El comando del trabajo no se puede ejecutar en su imagen; Nosdesk terminó la operación.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The job's image asks for another GPU or a newer driver; Nosdesk left it to others.</source>
      <translation>La imagen del trabajo pide otra GPU o un controlador más reciente; Nosdesk lo dejó para otros.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The job's image does not exist or is not public; Nosdesk ended the operation.</source>
      <translation>La imagen del trabajo no existe o no es pública; Nosdesk terminó la operación.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The job's image does not fit on this disk; Nosdesk left off its download.</source>
      <translation>La imagen del trabajo no cabe en este disco; Nosdesk interrumpió su descarga.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The registry lets this address fetch no more images for now; Nosdesk gave up.</source>
      <translation>El registro no deja que esta dirección descargue más imágenes por ahora; Nosdesk desistió.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>The registry of the job's image does not serve; Nosdesk tried again, in vain.</source>
      <translation>El registro de la imagen del trabajo no está disponible; Nosdesk lo intentó de nuevo, sin éxito.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/mishaps.py" />
      <source>Update the GPU driver</source>
      <translation>Actualiza el controlador de la GPU</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/amounts.py" />
      <source>'{1}' is not an amount.</source>
      <translation>«{1}» no es una cantidad.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/amounts.py" />
      <source>Nothing is rounded: say exactly what you mean.</source>
      <translation>No se redondea nada: indica la cantidad exacta.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/amounts.py" />
      <source>Write it like 12 or 0.05.</source>
      <translation>Escríbelo así: 12 o 0.05.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/amounts.py" />
      <source>more than there is</source>
      <translation>más de lo que hay</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/amounts.py" />
      <source>{1} has {2} digits after the point, and '{3}' has more.</source>
      <translation>{1} tiene {2} cifras decimales, y «{3}» tiene más.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/destination.py" />
      <source>Ask for the address of the wallet itself.</source>
      <translation>Pide la dirección de la cartera misma.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/destination.py" />
      <source>Swindlers make addresses that begin and end like one you know. Compare every character. If you are sure, add it to your addresses first.</source>
      <translation>Los estafadores crean direcciones que empiezan y acaban como una que conoces. Compara cada carácter. Si estás seguro, añádela antes a tus direcciones.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/destination.py" />
      <source>That is the very address that would send it.</source>
      <translation>Esa es la misma dirección que lo enviaría.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/destination.py" />
      <source>account of a program</source>
      <translation>cuenta de un programa</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/destination.py" />
      <source>token account</source>
      <translation>cuenta de token</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/destination.py" />
      <source>your own account</source>
      <translation>tu propia cuenta</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/destination.py" />
      <source>{1} can have no key: it belongs to a program, and what is sent there may be lost.</source>
      <translation>{1} no puede tener clave: pertenece a un programa, y lo que se envíe ahí puede perderse.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/destination.py" />
      <source>{1} is a {2}, not a wallet: what is sent there is lost.</source>
      <translation>{1} no es una cartera ({2}): lo que se envía ahí se pierde.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/destination.py" />
      <source>{1} looks like {2} ({3}), and is another address.</source>
      <translation>{1} se parece a {2} ({3}), y es otra dirección.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/first_run.py" />
      <source>A first start costs {1}, of which {2} are rents that come back when the accounts are closed.</source>
      <translation>Un primer inicio cuesta {1}, de los cuales {2} son depósitos que vuelven cuando se cierran las cuentas.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/first_run.py" />
      <source>All accounts of a node are there: a start costs nothing but fees.</source>
      <translation>Todas las cuentas de un nodo están ahí: un inicio solo cuesta comisiones.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/first_run.py" />
      <source>rent of {1}</source>
      <translation>depósito de {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/first_run.py" />
      <source>the account of the market's access key</source>
      <translation>la cuenta de la clave de acceso del mercado</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/first_run.py" />
      <source>the network's fee, about</source>
      <translation>la comisión de la red, aproximadamente</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/first_run.py" />
      <source>the vault of your stake</source>
      <translation>la bóveda de tu stake</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/first_run.py" />
      <source>your NOS account</source>
      <translation>tu cuenta de NOS</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/first_run.py" />
      <source>your share in the staking rewards</source>
      <translation>tu parte en las recompensas del stake</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/first_run.py" />
      <source>your stake account</source>
      <translation>tu cuenta de stake</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/first_run.py" />
      <source>{1} Send {2} more to begin.</source>
      <translation>{1} Envía {2} más para empezar.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/holdings.py" />
      <source>There are more NOS here than a node needs. Keep the rest at a cold address: whoever breaks into this computer could take them.</source>
      <translation>Aquí hay más NOS de los que necesita un nodo. Guarda el resto en una dirección fría: quien entre en este equipo podría llevárselos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/holdings.py" />
      <source>There is more SOL here than a node needs. Keep the rest at a cold address.</source>
      <translation>Aquí hay más SOL de los que necesita un nodo. Guarda el resto en una dirección fría.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>A stake can only be locked for longer.</source>
      <translation>Un stake solo se puede bloquear por más tiempo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>A stake is locked for 14 to 365 days.</source>
      <translation>Un stake se bloquea de 14 a 365 días.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>A stake is locked for 365 days at most: {1} days can be added.</source>
      <translation>Un stake se bloquea 365 días como máximo: se pueden añadir {1} días.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>Add to it or extend it. One that is being released can stand again, or be closed.</source>
      <translation>Añádele NOS o amplíalo. Uno que se está liberando puede reactivarse o cerrarse.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>Close it when all of it is.</source>
      <translation>Ciérralo cuando se haya liberado todo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>Create one first.</source>
      <translation>Crea una antes.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>Let it stand again first, or wait and withdraw.</source>
      <translation>Reactívalo antes, o espera y retíralo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>Let it stand again, or create one.</source>
      <translation>Reactívalo o crea uno.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>Nothing cannot be moved.</source>
      <translation>No se puede mover una cantidad nula.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>Nothing has been released yet, or all of it is out already.</source>
      <translation>Aún no se ha liberado nada, o ya se ha retirado todo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>Send more, or check the address.</source>
      <translation>Envía más o comprueba la dirección.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>Send some SOL there first: without it the node cannot claim what it has earned.</source>
      <translation>Envía antes algo de SOL ahí: sin SOL, el nodo no puede cobrar lo que ha ganado.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>The stake is being released.</source>
      <translation>El stake se está liberando.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>The stake is not released yet.</source>
      <translation>El stake aún no está liberado.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>The stake stands: nothing of it is released.</source>
      <translation>El stake está activo: no se libera nada de él.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>There are only {1} at {2}.</source>
      <translation>Solo hay {1} en {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>There is a stake account already; an address can have only one.</source>
      <translation>Ya hay una cuenta de stake; una dirección solo puede tener una.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>There is no stake account yet.</source>
      <translation>Aún no hay ninguna cuenta de stake.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>This costs {1} for accounts and the fee, and {2} are free: {3} stay for fees and rents.</source>
      <translation>Esto cuesta {1} en cuentas y comisión, y hay {2} disponibles: {3} se reservan para comisiones y depósitos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>This stake takes no part in the rewards.</source>
      <translation>Este stake no participa en las recompensas.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>Unstake it first.</source>
      <translation>Retira antes el stake.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>Without SOL the node cannot claim what it has earned.</source>
      <translation>Sin SOL, el nodo no puede cobrar lo que ha ganado.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>{1} can be sent: {2} stay for fees and rents.</source>
      <translation>Se pueden enviar {1}: {2} se reservan para comisiones y depósitos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/intents.py" />
      <source>{1} has never been used, and the network opens it with {2} at least.</source>
      <translation>{1} nunca se ha usado, y la red la abre con {2} como mínimo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>A node needs a stake account, even one of 0 NOS, to join a market.</source>
      <translation>Para unirse a un mercado, un nodo necesita una cuenta de stake, aunque sea de 0 NOS.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>About {1} come out of the stake.</source>
      <translation>Salen del stake unos {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>It will weigh {1} xNOS.</source>
      <translation>Pesará {1} xNOS.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>Leaving costs no penalty, but time: it comes back bit by bit.</source>
      <translation>Salir no tiene penalización, pero lleva tiempo: vuelve poco a poco.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>Locked for {1}, each NOS weighs {2}; some markets ask for such weight.</source>
      <translation>Bloqueado durante {1}, cada NOS pesa {2}; algunos mercados piden ese peso.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>Markets that ask for a stake stop taking this node at once, and rewards end.</source>
      <translation>Los mercados que piden stake dejan de admitir este nodo enseguida, y las recompensas terminan.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>Nobody can call them back.</source>
      <translation>Nadie puede recuperarlos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>The last {1} and the rents of the stake account come back to you.</source>
      <translation>Los últimos {1} y los depósitos de la cuenta de stake vuelven a ti.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>The stake is locked for {1} instead of {2}; that cannot be undone.</source>
      <translation>El stake se bloquea durante {1} en lugar de {2}; eso no se puede deshacer.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>The stake will hold {1} and weigh {2} xNOS.</source>
      <translation>El stake tendrá {1} y pesará {2} xNOS.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>This address has never been used, as far as the ledger tells. If a letter of it is wrong, the money is lost.</source>
      <translation>Esta dirección nunca se ha usado, según el libro de la red. Si tiene una letra equivocada, el dinero se pierde.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>What the stake has earned comes to you; the stake stays as it is.</source>
      <translation>Lo que ha ganado el stake llega a ti; el stake se queda como está.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>Whoever governs the network's staking can take from a stake (slashing).</source>
      <translation>Quien gobierna el staking de la red puede quitar parte de un stake (slashing).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>{1} are locked. Once you unstake, they come back over {2}.</source>
      <translation>Se bloquean {1}. Cuando los retires del stake, vuelven a lo largo de {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>{1} come back evenly over {2}; take out what is released whenever you like.</source>
      <translation>{1} vuelven de manera uniforme a lo largo de {2}; retira lo liberado cuando quieras.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>{1} go to {2}. {3}</source>
      <translation>Se envían {1} a {2}. {3}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>{1} has no NOS account yet: you pay {2} to open one, which is theirs then.</source>
      <translation>{1} aún no tiene cuenta de NOS: pagas {2} por abrir una, que después es suya.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>{1} more are locked, like the rest for</source>
      <translation>Se bloquean {1} más, como el resto durante</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>{1} stand again, with their full weight; nothing more is released.</source>
      <translation>{1} vuelven a estar en stake con todo su peso; no se libera nada más.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>{1} stay in it until {2} UTC at most.</source>
      <translation>{1} siguen ahí hasta {2} UTC como máximo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/meaning.py" />
      <source>{1} {2} after unstaking.</source>
      <translation>{1} {2} tras retirarlos del stake.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/sweep.py" />
      <source>cooling down</source>
      <translation>en espera</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/sweep.py" />
      <source>to be confirmed</source>
      <translation>por confirmar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/moves/sweep.py" />
      <source>to be tested</source>
      <translation>por probar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>A job is running.</source>
      <translation>Hay un trabajo en curso.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Add SOL</source>
      <translation>Añadir SOL</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Asking the market for a place in its queue.</source>
      <translation>Pidiendo al mercado un puesto en su cola.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Check now</source>
      <translation>Comprobar ahora</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Checking</source>
      <translation>Comprobando</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Checking {1} before joining.</source>
      <translation>Comprobando {1} antes de unirse.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Details</source>
      <translation>Detalles</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Downloading {1}, which this market requires before joining.</source>
      <translation>Descargando {1}, que este mercado exige antes de unirse.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Finish, then stop</source>
      <translation>Terminar y detener</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Getting paid</source>
      <translation>Cobrando</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Getting ready</source>
      <translation>Preparándose</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Give the passphrase</source>
      <translation>Introducir la frase de contraseña</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>In queue</source>
      <translation>En cola</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Last known: {1}.</source>
      <translation>Último dato: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Leaving the queue.</source>
      <translation>Saliendo de la cola.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Look at it</source>
      <translation>Verla</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Needs you</source>
      <translation>Te necesita</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Not sure</source>
      <translation>Sin certeza</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>On the waitlist</source>
      <translation>En lista de espera</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Place {1} of {2}.</source>
      <translation>Puesto {1} de {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Show how</source>
      <translation>Ver cómo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>The grid wants this market's access key signed for. Nothing is signed without you.</source>
      <translation>La red pide una firma para la clave de acceso de este mercado. Sin ti no se firma nada.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>The grid will let you in when there is room.</source>
      <translation>La red te dejará entrar cuando haya sitio.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>The node is not running.</source>
      <translation>El nodo no está en marcha.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Try again</source>
      <translation>Reintentar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Why so long?</source>
      <translation>¿Por qué tarda tanto?</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Will stop after this job.</source>
      <translation>Se detendrá después de este trabajo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>Working</source>
      <translation>Trabajando</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>{1} Nosdesk takes no jobs {2}.</source>
      <translation>{1} Nosdesk no acepta trabajos {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/node_status.py" />
      <source>{1} left; joining needs {2}.</source>
      <translation>Quedan {1}; para unirse se necesitan {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/duration.py" />
      <source>Write it such as 90m, 1h or 2h30m; up to 366d.</source>
      <translation>Escríbelo así: 90m, 1h o 2h30m; hasta 366d.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/duration.py" />
      <source>more than {1} days</source>
      <translation>más de {1} días</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/duration.py" />
      <source>“{1}” is no length of time.</source>
      <translation>«{1}» no es una duración.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/hours_text.py" />
      <source>These are {1} spans; {2} are possible.</source>
      <translation>Son {1} intervalos; se admiten {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/hours_text.py" />
      <source>These hours are too long a text.</source>
      <translation>El texto de este horario es demasiado largo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/hours_text.py" />
      <source>These hours end with days that have no times.</source>
      <translation>Este horario termina con días que no tienen horas.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/hours_text.py" />
      <source>Write hours such as 22:00-06:00, or mo-fr 18-24, sa-su 0-24, or always.</source>
      <translation>Escribe un horario como 22:00-06:00, o mo-fr 18-24, sa-su 0-24, o always.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/hours_text.py" />
      <source>“{1}” are no times of a day (00:00 to 24:00).</source>
      <translation>«{1}» no son horas del día (de 00:00 a 24:00).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/hours_text.py" />
      <source>“{1}” is neither a day of the week nor times.</source>
      <translation>«{1}» no es ni un día de la semana ni unas horas.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>A job begun now could still run when your hours end.</source>
      <translation>Un trabajo que empezara ahora podría seguir en curso cuando termine tu horario.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>A program that you named is running.</source>
      <translation>Se está ejecutando un programa que indicaste.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>Another program uses the GPU, and it is to make room.</source>
      <translation>Otro programa usa la GPU, y hay que dejarle sitio.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>It is outside your hours.</source>
      <translation>Está fuera de tu horario.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>No span of your hours is long enough for the market's jobs.</source>
      <translation>Ningún intervalo de tu horario es lo bastante largo para los trabajos del mercado.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>Nothing stands against a job.</source>
      <translation>Nada impide un trabajo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>Somebody used the PC a moment ago, and the GPU is to wait.</source>
      <translation>Alguien usó el PC hace un momento, y la GPU tiene que esperar.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>The PC runs on battery, and the GPU is not to work then.</source>
      <translation>El PC funciona con batería, y así la GPU no tiene que trabajar.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>The market pays less than your minimum.</source>
      <translation>El mercado paga menos que tu mínimo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>You paused the GPU. Nothing else lets it start.</source>
      <translation>Pusiste la GPU en pausa. Nada más deja que empiece.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>You said “Run now anyway”. It lifts every rule below.</source>
      <translation>Elegiste «Ejecutar ya de todos modos». Eso anula todas las reglas de abajo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>You set a minimum pay; what the market pays is not known yet.</source>
      <translation>Fijaste un pago mínimo; aún no se sabe lo que paga el mercado.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/precedence.py" />
      <source>You set hours; how long a job may take is not known yet.</source>
      <translation>Fijaste un horario; aún no se sabe cuánto puede durar un trabajo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/program_names.py" />
      <source>A program</source>
      <translation>Un programa</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/ruling.py" />
      <source>and {1} more</source>
      <translation>y {1} más</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/ruling.py" />
      <source>whether somebody uses this PC</source>
      <translation>si alguien usa este PC</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/ruling.py" />
      <source>whether this PC runs on battery</source>
      <translation>si este PC funciona con batería</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/ruling.py" />
      <source>which programs run</source>
      <translation>qué programas se están ejecutando</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/ruling.py" />
      <source>which programs use this GPU</source>
      <translation>qué programas usan esta GPU</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Change hours</source>
      <translation>Cambiar horario</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Change minimum pay</source>
      <translation>Cambiar pago mínimo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Finding out how long this market's jobs may take, to keep your hours.</source>
      <translation>Averiguando cuánto pueden durar los trabajos de este mercado, para respetar tu horario.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Finding out what this market pays; you want at least {1} an hour.</source>
      <translation>Averiguando lo que paga este mercado; quieres al menos {1} por hora.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Follow my rules</source>
      <translation>Seguir mis reglas</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Ignore this program</source>
      <translation>Ignorar este programa</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Make one over {1}.</source>
      <translation>Pon uno de más de {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Making room</source>
      <translation>Dejando sitio</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>May take jobs until {1} (your schedule).</source>
      <translation>Puede aceptar trabajos hasta {1} (tu horario).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>May take jobs, but it cannot be found out {1}{2}.</source>
      <translation>Puede aceptar trabajos, pero no se puede averiguar {1}{2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>May take jobs.</source>
      <translation>Puede aceptar trabajos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Nothing starts until you resume.</source>
      <translation>No empieza nada hasta que lo reanudes.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Only hours without a gap would do.</source>
      <translation>Solo serviría un horario sin huecos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Paused</source>
      <translation>En pausa</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Ready</source>
      <translation>Listo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Resume</source>
      <translation>Reanudar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Resumes in {1}.</source>
      <translation>Se reanuda en {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Run now anyway</source>
      <translation>Ejecutar ya de todos modos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Somebody uses this PC. Resumes when nobody has touched it for {1}.</source>
      <translation>Alguien usa este PC. Se reanuda cuando nadie lo haya tocado durante {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>This PC runs on battery. Resumes when it is plugged in.</source>
      <translation>Este PC funciona con batería. Se reanuda cuando se enchufe.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>This market pays {1} an hour, you want {2}. Resumes when it pays more.</source>
      <translation>Este mercado paga {1} por hora, y tú quieres {2}. Se reanuda cuando pague más.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Too late for a job of up to {1} before {2} (your schedule).{3}</source>
      <translation>Demasiado tarde para un trabajo de hasta {1} antes de {2} (tu horario).{3}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Waiting</source>
      <translation>En espera</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Waiting for your hours (your schedule).</source>
      <translation>Esperando a que empiece tu horario.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Waiting for {1} (your schedule). Resumes in {2}.</source>
      <translation>En espera hasta {1} (tu horario). Se reanuda en {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>You let this GPU run anyway. Your rules count again at {1}.</source>
      <translation>Dejas trabajar a esta GPU de todos modos. Tus reglas vuelven a contar a partir de {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>You paused at {1}. {2}</source>
      <translation>La pusiste en pausa: {1}. {2}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>Your hours are too short for {1}. {2}</source>
      <translation>Tu horario es demasiado corto para {1}. {2}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>any job</source>
      <translation>cualquier trabajo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>it closes</source>
      <translation>se cierre</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>they close</source>
      <translation>se cierren</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>this market's jobs (up to {1})</source>
      <translation>los trabajos de este mercado (hasta {1})</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>{1} {2} running. Resumes when {3}.</source>
      <translation>{1} {2} en marcha. Se reanuda cuando {3}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/sentences.py" />
      <source>{1} {2} using this GPU. Resumes when {3}.</source>
      <translation>{1} {2} usando esta GPU. Se reanuda cuando {3}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>Choose between 0 and {1} a second.</source>
      <translation>Elige entre 0 y {1} por segundo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>Choose between one second and seven days.</source>
      <translation>Elige entre un segundo y siete días.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>Hours must begin between 00:00 and 23:59.</source>
      <translation>Las horas deben empezar entre las 00:00 y las 23:59.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>Hours must end between 00:01 and 24:00.</source>
      <translation>Las horas deben terminar entre las 00:01 y las 24:00.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>Hours need one to seven days of the week.</source>
      <translation>Las horas necesitan de uno a siete días de la semana.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>Name it as the system does, such as blender, in {1} letters at most.</source>
      <translation>Nómbralo como lo hace el sistema, por ejemplo blender, con {1} letras como máximo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>One of the programs {1} has no proper name.</source>
      <translation>Uno de los programas {1} no tiene un nombre válido.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>Remove some.</source>
      <translation>Quita algunos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>Set the hours again.</source>
      <translation>Vuelve a poner el horario.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>The minimum pay is out of bounds.</source>
      <translation>El pago mínimo está fuera de los límites.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>The time without anybody at the PC is out of bounds.</source>
      <translation>El tiempo sin nadie en el PC está fuera de los límites.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>There may be {1} programs {2} at most.</source>
      <translation>Puede haber {1} programas {2} como máximo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>There may be {1} spans of hours at most.</source>
      <translation>Puede haber {1} intervalos de horas como máximo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>to ignore</source>
      <translation>que se ignoran</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/rules/soundness.py" />
      <source>to make room for</source>
      <translation>a los que se deja sitio</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/run/events.py" />
      <source>init error</source>
      <translation>error de inicio</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/run/machine.py" />
      <source>The node was stopped before the job had started.</source>
      <translation>El nodo se detuvo antes de que empezara el trabajo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/run/machine.py" />
      <source>The operation "{1}", which this one depends on, never got ready.</source>
      <translation>La operación «{1}», de la que depende esta, nunca estuvo lista.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/settlement/machine.py" />
      <source>Another node finished this job.</source>
      <translation>Otro nodo terminó este trabajo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/settlement/machine.py" />
      <source>The claim had landed before we heard of it.</source>
      <translation>El cobro se completó antes de que lo supiéramos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/settlement/machine.py" />
      <source>The job already holds a result that this computer has no record of sending.</source>
      <translation>El trabajo ya tiene un resultado, y en este equipo no consta que se enviara.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/settlement/machine.py" />
      <source>The job is no longer on the ledger, so nothing can be claimed for it.</source>
      <translation>El trabajo ya no está en el libro de la red, así que no se puede cobrar nada por él.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/settlement/machine.py" />
      <source>The poster ended the job, and the ledger paid for it then.</source>
      <translation>Quien publicó el trabajo lo terminó, y el libro de la red lo pagó entonces.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/settlement/machine.py" />
      <source>The run was closed without a result; the job waits for another node.</source>
      <translation>La ejecución se cerró sin resultado; el trabajo espera otro nodo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/settlement/machine.py" />
      <source>The run was handed back without pay.</source>
      <translation>La ejecución se devolvió sin pago.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/updates/manifest.py" />
      <source>Nothing was installed. Look at Nosdesk's own site, and tell its makers.</source>
      <translation>No se instaló nada. Mira en la página de Nosdesk y avisa a sus autores.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/updates/manifest.py" />
      <source>The list of the newest release is too long to be one.</source>
      <translation>La lista de la última versión es demasiado larga para serlo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/updates/manifest.py" />
      <source>The list of the newest release makes no sense.</source>
      <translation>La lista de la última versión no tiene sentido.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/updates/offer.py" />
      <source>Nothing was installed. Check the date of this PC; if it is right, tell Nosdesk's makers.</source>
      <translation>No se instaló nada. Comprueba la fecha de este PC; si es correcta, avisa a los autores de Nosdesk.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/updates/offer.py" />
      <source>Nothing was installed. It is tried again tomorrow; if it stays so, tell Nosdesk's makers.</source>
      <translation>No se instaló nada. Se volverá a intentar mañana; si sigue así, avisa a los autores de Nosdesk.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/updates/offer.py" />
      <source>The files of version {1} were changed after it came out.</source>
      <translation>Los archivos de la versión {1} se cambiaron después de publicarse.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/updates/offer.py" />
      <source>The list of the newest release is older than one seen before ({1}).</source>
      <translation>La lista de la última versión es más antigua que una ya vista ({1}).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/updates/offer.py" />
      <source>The list of the newest release was good until {1} only.</source>
      <translation>La lista de la última versión solo valía hasta el {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/updates/version.py" />
      <source>'{1}' is no version.</source>
      <translation>'{1}' no es una versión.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/accounts.py" />
      <source>Account number {1} under your backup words was not added yet.</source>
      <translation>Aún no se ha añadido la cuenta número {1} de tus palabras de respaldo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/accounts.py" />
      <source>Add it, or choose another account for this GPU.</source>
      <translation>Añádela o elige otra cuenta para esta GPU.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/accounts.py" />
      <source>Check the backup first, then remove the account.</source>
      <translation>Comprueba antes la copia de seguridad y después quita la cuenta.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/accounts.py" />
      <source>Choose the account by its address.</source>
      <translation>Elige la cuenta por su dirección.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/accounts.py" />
      <source>Make an account with words first, or choose another one.</source>
      <translation>Crea antes una cuenta con palabras o elige otra.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/accounts.py" />
      <source>The key of {1} may exist nowhere else: its backup was never shown in full.</source>
      <translation>Puede que la clave de {1} no exista en ningún otro sitio: su copia de seguridad nunca se mostró por completo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/accounts.py" />
      <source>There are no backup words that an account could follow from.</source>
      <translation>No hay palabras de respaldo de las que pueda derivar una cuenta.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/accounts.py" />
      <source>There are several backup words that an account could follow from.</source>
      <translation>Hay varias palabras de respaldo de las que podría derivar una cuenta.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/derivation.py" />
      <source>'{1}' is not a derivation path for Solana.</source>
      <translation>«{1}» no es una ruta de derivación de Solana.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/derivation.py" />
      <source>It looks like m/44'/501'/0'/0', with a ' behind each number.</source>
      <translation>Tiene la forma m/44'/501'/0'/0', con un ' detrás de cada número.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/derivation.py" />
      <source>Ledger Live and Trust Wallet</source>
      <translation>Ledger Live y Trust Wallet</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/derivation.py" />
      <source>Phantom, Solflare, Backpack and Nosdesk</source>
      <translation>Phantom, Solflare, Backpack y Nosdesk</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/derivation.py" />
      <source>the Solana command line</source>
      <translation>la línea de comandos de Solana</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/derivation.py" />
      <source>the Solana command line with a derivation path</source>
      <translation>la línea de comandos de Solana con una ruta de derivación</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/words.py" />
      <source>Backup words are 12 to 24, and there are {1}.</source>
      <translation>Las palabras de respaldo son de 12 a 24, y hay {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/words.py" />
      <source>Compare them with your backup, word for word.</source>
      <translation>Compáralas con tu copia, palabra por palabra.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/words.py" />
      <source>Entropy of {1} bytes has no words.</source>
      <translation>Una entropía de {1} bytes no tiene palabras.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/words.py" />
      <source>Not in the list that backup words come from: word number {1}.</source>
      <translation>No está en la lista de las palabras de respaldo: palabra número {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/words.py" />
      <source>One of the words is wrong, or two have changed places.</source>
      <translation>Una de las palabras es incorrecta, o dos están cambiadas de sitio.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/domain/wallet/words.py" />
      <source>This is too long for backup words.</source>
      <translation>Esto es demasiado largo para unas palabras de respaldo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/access_key.py" />
      <source>Choose an open market, or ask the grid for admission to this one.</source>
      <translation>Elige un mercado abierto o pide a la red que te admita en este.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/access_key.py" />
      <source>Start the node again to be asked again, or choose an open market.</source>
      <translation>Inicia el nodo otra vez para que se te vuelva a preguntar, o elige un mercado abierto.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/access_key.py" />
      <source>The access key did not come.</source>
      <translation>La clave de acceso no llegó.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/access_key.py" />
      <source>The access key was sent, and is not there.</source>
      <translation>La clave de acceso se envió, pero no está ahí.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/access_key.py" />
      <source>The grid's transactions for the access key come too late to be of use.</source>
      <translation>Las transacciones de la red para la clave de acceso llegan demasiado tarde para servir.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/access_key.py" />
      <source>This market admits only nodes that hold its access key, and this one does not.</source>
      <translation>Este mercado solo admite nodos que tienen su clave de acceso, y este no la tiene.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/access_key.py" />
      <source>You did not let the grid's transaction for the access key be signed.</source>
      <translation>No dejaste que se firmara la transacción de la red para la clave de acceso.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/access_key.py" />
      <source>the market's access key</source>
      <translation>la clave de acceso del mercado</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/admittance.py" />
      <source>Choose the market {1}, or leave the choice to the grid.</source>
      <translation>Elige el mercado {1} o deja que elija la red.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/admittance.py" />
      <source>It has no such check.</source>
      <translation>No tiene esa comprobación.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/admittance.py" />
      <source>The grid did not say whether its market is for this GPU. {1}</source>
      <translation>La red no dijo si su mercado es para esta GPU. {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/admittance.py" />
      <source>The grid has turned this node down.</source>
      <translation>La red ha rechazado este nodo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/admittance.py" />
      <source>The grid says: {1}</source>
      <translation>La red dice: {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/admittance.py" />
      <source>The market {1} is not for this GPU ({2}).</source>
      <translation>El mercado {1} no es para esta GPU ({2}).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/admittance.py" />
      <source>The node goes on with the market that it was admitted to.</source>
      <translation>El nodo sigue con el mercado en el que fue admitido.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/admittance.py" />
      <source>This node cannot run it.</source>
      <translation>Este nodo no puede ejecutarla.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/admittance.py" />
      <source>Use another GPU: no market of this grid is for it.</source>
      <translation>Usa otra GPU: ningún mercado de esta red es para ella.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/admittance.py" />
      <source>What it found did not do.</source>
      <translation>Lo que midió no fue suficiente.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/admittance.py" />
      <source>the grid's admission</source>
      <translation>la admisión de la red</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/admittance.py" />
      <source>whether the market is for this GPU</source>
      <translation>si el mercado es para esta GPU</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/examining.py" />
      <source>The grid's benchmark is no job definition.</source>
      <translation>La prueba de rendimiento de la red no es una definición de trabajo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/getting_ready.py" />
      <source>Ask the network's support why, and name the node's address.</source>
      <translation>Pregunta el motivo al soporte de la red e indica la dirección del nodo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/official_node.py" />
      <source>what was left open last time</source>
      <translation>lo que quedó abierto la última vez</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/run_notes.py" />
      <source>The ledger had removed the job before its end was read.</source>
      <translation>El libro de la red había eliminado el trabajo antes de que se leyera su final.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/run_notes.py" />
      <source>The network's own node gave this job back unpaid.</source>
      <translation>El nodo propio de la red devolvió este trabajo sin cobrar.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/telling.py" />
      <source>Docker does not answer, so nobody knows how the network's own node is.</source>
      <translation>Docker no responde, así que nadie sabe cómo está el nodo propio de la red.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/telling.py" />
      <source>It is started again.</source>
      <translation>Se vuelve a iniciar.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/telling.py" />
      <source>It is tried again.</source>
      <translation>Se intenta de nuevo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/telling.py" />
      <source>Its last words: {1}</source>
      <translation>Sus últimas palabras: {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/telling.py" />
      <source>On this grid the network's own node does the jobs. It runs in a container that can read this account's key, from memory, and that commands Docker. Keep little money in this account.</source>
      <translation>En esta red los trabajos los hace el nodo propio de la red. Funciona en un contenedor que puede leer la clave de esta cuenta, desde la memoria, y que maneja Docker. Conviene tener poco dinero en esta cuenta.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/telling.py" />
      <source>Stopping in the middle of a job: what there is of it is handed in, and its pay ends here. This may take five minutes.</source>
      <translation>Parada en medio de un trabajo: se entrega lo que haya, y el pago termina aquí. Puede tardar cinco minutos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/telling.py" />
      <source>The grid measures this computer with the network's own node, and decides after that.</source>
      <translation>La red mide este ordenador con su nodo propio y decide después.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/telling.py" />
      <source>The image of the network's own node could not be fetched.</source>
      <translation>No se pudo descargar la imagen del nodo propio de la red.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/telling.py" />
      <source>The ledger does not tell whether there is a job.</source>
      <translation>El libro de la red no dice si hay un trabajo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/telling.py" />
      <source>The network's own node could not be started.</source>
      <translation>No se pudo iniciar el nodo propio de la red.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/telling.py" />
      <source>The network's own node ended by itself (exit code {1}).{2}</source>
      <translation>El nodo propio de la red terminó por sí mismo (código de salida {1}).{2}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/telling.py" />
      <source>The network's own node hands the result in.</source>
      <translation>El nodo propio de la red entrega el resultado.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/telling.py" />
      <source>The network's own node speaks of a job that the ledger does not show.</source>
      <translation>El nodo propio de la red habla de un trabajo que el libro de la red no muestra.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/official/telling.py" />
      <source>the network's own node</source>
      <translation>el nodo propio de la red</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/own_gpus.py" />
      <source>The GPU's driver reports a mistake of the program (Xid {1}).</source>
      <translation>El controlador de la GPU comunica un error del programa (Xid {1}).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/own_gpus.py" />
      <source>the GPU</source>
      <translation>la GPU</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/own_gpus.py" />
      <source>whether containers see the GPU</source>
      <translation>si los contenedores ven la GPU</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/patience.py" />
      <source>The outside answers again</source>
      <translation>El exterior vuelve a responder</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/queue_service.py" />
      <source>Its reason: {1}.</source>
      <translation>Su motivo: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/queue_service.py" />
      <source>The RPC endpoint does not know the market.</source>
      <translation>El punto de acceso RPC no conoce el mercado.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/queue_service.py" />
      <source>The ledger did not let the node change its place in the queue.</source>
      <translation>El libro de la red no dejó que el nodo cambiara su puesto en la cola.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/queue_service.py" />
      <source>Trying again.</source>
      <translation>Reintentando.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/quick_benchmark.py" />
      <source>The GPU cannot be read now.</source>
      <translation>Ahora no se puede leer la GPU.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/quick_benchmark.py" />
      <source>The card computed wrongly</source>
      <translation>La tarjeta calculó mal</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/quick_benchmark.py" />
      <source>The card's memory gave back other than was written</source>
      <translation>La memoria de la tarjeta devolvió algo distinto de lo que se escribió</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/quick_benchmark.py" />
      <source>There is no GPU {1} on this computer.</source>
      <translation>En este equipo no hay ninguna GPU {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/quick_benchmark.py" />
      <source>Wait until it is free; --anyway measures it all the same, and disturbs the other.</source>
      <translation>Espera a que esté libre; --anyway la mide de todos modos y molesta al otro programa.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/quick_benchmark.py" />
      <source>What was fetched from the card arrived changed</source>
      <translation>Lo que se leyó de la tarjeta llegó cambiado</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/quick_benchmark.py" />
      <source>What was sent to the card arrived changed</source>
      <translation>Lo que se envió a la tarjeta llegó cambiado</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/quick_benchmark.py" />
      <source>`nosdesk gpus` says what is wrong.</source>
      <translation>`nosdesk gpus` dice qué ocurre.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/quick_benchmark.py" />
      <source>{1} ({2}, {3} wrong words). Do not rent it out: undo any overclocking, let it cool, and measure again; should it stay so, the card is faulty.</source>
      <translation>{1} ({2}, {3} palabras erróneas). No la alquiles: deshaz cualquier overclocking, deja que se enfríe y vuelve a medir; si sigue igual, la tarjeta está averiada.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/readiness.py" />
      <source>Check that the grid's RPC endpoint and host services belong together.</source>
      <translation>Comprueba que el punto de acceso RPC y los servicios de anfitrión de la red sean de la misma red.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/readiness.py" />
      <source>It was not signed.</source>
      <translation>No se firmó.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/readiness.py" />
      <source>Stake more NOS, or for longer.</source>
      <translation>Pon en stake más NOS, o por más tiempo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/readiness.py" />
      <source>The grid sent us to market {1}, which is not on its ledger.</source>
      <translation>La red nos envió al mercado {1}, que no está en su libro.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/readiness.py" />
      <source>The grid wants a transaction signed for an access key, and this market asks for none.</source>
      <translation>La red quiere que se firme una transacción para una clave de acceso, y este mercado no pide ninguna.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/readiness.py" />
      <source>The node's accounts could not be made.</source>
      <translation>No se pudieron crear las cuentas del nodo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/readiness.py" />
      <source>This market asks for a stake weight of {1} xNOS units, and this node has {2}.</source>
      <translation>Este mercado pide un peso de stake de {1} unidades xNOS, y este nodo tiene {2}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/readiness.py" />
      <source>the container engine</source>
      <translation>el motor de contenedores</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/readiness.py" />
      <source>the market</source>
      <translation>el mercado</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/readiness.py" />
      <source>the wallet</source>
      <translation>la cartera</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/rest.py" />
      <source>Stopped</source>
      <translation>Detenido</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/rig.py" />
      <source>Switched off: finishes what it has.</source>
      <translation>Apagada: termina lo que tiene.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/rig.py" />
      <source>This grid admits one GPU of a PC at a time: {1} finishes first.</source>
      <translation>Esta red admite una sola GPU por PC a la vez: primero termina {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/rig_elsewhere.py" />
      <source>What it has in hand on another grid comes first: {1}.</source>
      <translation>Primero va lo que tiene pendiente en otra red: {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/run_desk.py" />
      <source>Handing the job back: it could not be started here.</source>
      <translation>Devolviendo el trabajo: no se pudo empezar aquí.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/run_desk.py" />
      <source>Publishing the result and claiming its payment.</source>
      <translation>Publicando el resultado y cobrando su pago.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/switch_duty.py" />
      <source>Cancel the switch</source>
      <translation>Cancelar el cambio</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/switch_duty.py" />
      <source>Finishing</source>
      <translation>Terminando</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/switch_duty.py" />
      <source>Finishing, then {1} takes over.</source>
      <translation>Terminando; después toma el relevo {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/switch_duty.py" />
      <source>Keep going</source>
      <translation>Seguir</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/switch_duty.py" />
      <source>Next</source>
      <translation>Siguiente</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/node/switch_duty.py" />
      <source>Takes over as soon as {1} has finished.</source>
      <translation>Toma el relevo en cuanto {1} haya terminado.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ports/host_services.py" />
      <source>The grid's host services are under maintenance.</source>
      <translation>Los servicios de anfitrión de la red están en mantenimiento.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ports/host_services.py" />
      <source>They mean to be back at {1}.</source>
      <translation>Prevén volver a las {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ports/host_services.py" />
      <source>They say: {1}</source>
      <translation>Dicen: {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/deeds.py" />
      <source>, and hands it your signature</source>
      <translation>, y le entrega tu firma</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/deeds.py" />
      <source>Calls the {1} program.</source>
      <translation>Llama al programa {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/deeds.py" />
      <source>it calls the program {1}, which is unknown here</source>
      <translation>llama al programa {1}, que aquí no se conoce</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/deeds.py" />
      <source>it calls the {1} program for something that is unknown here.</source>
      <translation>llama al programa {1} para algo que aquí no se conoce.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/deeds.py" />
      <source>its instruction '{1}' is not of the known form.</source>
      <translation>su instrucción «{1}» no tiene la forma conocida.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>Creates your account for the access key.</source>
      <translation>Crea tu cuenta para la clave de acceso.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>Lets the grid describe its own token.</source>
      <translation>Deja que la red describa su propio token.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>Pays a network fee of {1}.</source>
      <translation>Paga una comisión de red de {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>Puts the access key {1} there.</source>
      <translation>Pone allí la clave de acceso {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>a key is one token, and this is another number of them.</source>
      <translation>una clave es un token, y esto es otra cantidad.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>it deals with NOS, not with a key.</source>
      <translation>trata de NOS, no de una clave.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>it deals with more, or with less, than the one token of a key.</source>
      <translation>trata de más, o de menos, que el único token de una clave.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>it does this in your name: {1}</source>
      <translation>hace esto en tu nombre: {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>it hands over no access key.</source>
      <translation>no entrega ninguna clave de acceso.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>it has more or fewer signatures than signers.</source>
      <translation>tiene más o menos firmas que firmantes.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>it is not base64 text.</source>
      <translation>no es texto en base64.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>it is too big ({1} bytes).</source>
      <translation>es demasiado grande ({1} bytes).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>it is too big ({1} characters).</source>
      <translation>es demasiado grande ({1} caracteres).</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>it names {1} as the system program.</source>
      <translation>nombra {1} como programa del sistema.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>it opens an account of another token program.</source>
      <translation>abre una cuenta de otro programa de tokens.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>it opens {1}, which is not where your key belongs.</source>
      <translation>abre {1}, que no es el lugar de tu clave.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>it says the same thing twice: {1}</source>
      <translation>dice lo mismo dos veces: {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>it wants a signature of {1}, which has no part in it.</source>
      <translation>quiere una firma de {1}, que no tiene nada que ver.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>its bytes are not those of one whole transaction.</source>
      <translation>sus bytes no son los de una transacción completa.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>its fee would be paid by {1}, not by you.</source>
      <translation>su comisión la pagaría {1}, no tú.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>the key would go to {1}, which is not yours.</source>
      <translation>la clave iría a {1}, que no es tuyo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>the signature of {1} is false.</source>
      <translation>la firma de {1} es falsa.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>there is something already where your signature belongs.</source>
      <translation>ya hay algo donde va tu firma.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>this was not announced: {1}</source>
      <translation>esto no se anunció: {1}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>you would pay for an account of {1}.</source>
      <translation>pagarías por una cuenta de {1}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/protocol/guard/theirs.py" />
      <source>{1} has not signed it yet.</source>
      <translation>{1} aún no la ha firmado.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/autostart_box.py" />
      <source>Start Nosdesk when I log in</source>
      <translation>Iniciar Nosdesk cuando inicio sesión</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/figure_view.py" />
      <source>not known</source>
      <translation>no se sabe</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grid_words.py" />
      <source>All GPUs of this PC may work.</source>
      <translation>Pueden trabajar todas las GPU de este PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grid_words.py" />
      <source>Devnet</source>
      <translation>Devnet</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grid_words.py" />
      <source>It admits {systems} only, and this PC runs {system}. It can practise, and watch.</source>
      <translation>Solo admite {systems}, y este PC usa {system}. Puede practicar y observar.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grid_words.py" />
      <source>It expects the network's own node software, and its profile names no image of it.</source>
      <translation>Espera el software de nodo propio de la red, y su perfil no nombra ninguna imagen.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grid_words.py" />
      <source>Jobs are paid in play money, worth nothing elsewhere.</source>
      <translation>Los trabajos se pagan con dinero ficticio, que no vale nada en otro lugar.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grid_words.py" />
      <source>Jobs are paid in real NOS.</source>
      <translation>Los trabajos se pagan con NOS reales.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grid_words.py" />
      <source>Nosdesk's own node works on it.</source>
      <translation>Allí trabaja el nodo propio de Nosdesk.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grid_words.py" />
      <source>One GPU of this PC may work.</source>
      <translation>Puede trabajar una GPU de este PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grid_words.py" />
      <source>Public grid</source>
      <translation>Red pública</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grid_words.py" />
      <source>The network's own node software runs here, and Nosdesk looks after it.</source>
      <translation>Aquí funciona el software de nodo propio de la red, y Nosdesk lo cuida.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grid_words.py" />
      <source>{n} GPUs of this PC may work.</source>
      <translation>Pueden trabajar {n} GPU de este PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grid_words.py" />
      <source>{title} (yours)</source>
      <translation>{title} (propia)</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/asking_view.py" />
      <source>It is being asked…</source>
      <translation>Se le está preguntando…</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/asking_view.py" />
      <source>Nobody waited for it.</source>
      <translation>Nadie lo ha esperado.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/asking_view.py" />
      <source>Stopped: {n} of {of} services had answered.</source>
      <translation>Detenido: habían respondido {n} de {of} servicios.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/asking_view.py" />
      <source>{n} of {of} services have answered so far.</source>
      <translation>Hasta ahora han respondido {n} de {of} servicios.</translation>
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
      <translation>Un formulario vacío</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/editor.py" />
      <source>Begin with</source>
      <translation>Empezar con</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/editor.py" />
      <source>Throw the changes away</source>
      <translation>Descartar los cambios</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/editor.py" />
      <source>What you changed is not saved yet.</source>
      <translation>Lo que has cambiado aún no está guardado.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/editor_words.py" />
      <source>Change {grid}</source>
      <translation>Cambiar {grid}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/editor_words.py" />
      <source>This PC works on this grid. What you save holds once your nodes have finished what they have in hand.</source>
      <translation>Este PC trabaja en esta red. Lo que guardes vale en cuanto tus nodos terminen lo que tienen entre manos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/editor_words.py" />
      <source>This grid comes with Nosdesk. What you save stands in for it, until you bring Nosdesk's own back.</source>
      <translation>Esta red viene con Nosdesk. Lo que guardes ocupa su lugar hasta que recuperes la de Nosdesk.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/editor_words.py" />
      <source>Whoever runs the grid knows these addresses. Begin with a grid that you know where only a few of them differ.</source>
      <translation>Quien lleva la red conoce estas direcciones. Empieza con una red conocida si solo cambian algunas.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Add a gateway</source>
      <translation>Añadir una pasarela</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Add a place</source>
      <translation>Añadir un lugar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Add an endpoint</source>
      <translation>Añadir un punto de acceso</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Admitted systems</source>
      <translation>Sistemas admitidos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Containers of the network</source>
      <translation>Contenedores de la red</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Content gateways</source>
      <translation>Pasarelas de contenido</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Documents</source>
      <translation>Documentos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Domain</source>
      <translation>Dominio</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Empty: Nosdesk's own tunnel serves.</source>
      <translation>Vacío: sirve el túnel de Nosdesk.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Empty: as many as there are.</source>
      <translation>Vacío: todas las que haya.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Empty: it asks for none.</source>
      <translation>Vacío: no pide ninguno.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Empty: it is not known.</source>
      <translation>Vacío: no se conoce.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Empty: the usual one.</source>
      <translation>Vacío: la habitual.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Entrance</source>
      <translation>Entrada</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Fetcher of files</source>
      <translation>Recogedor de archivos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>For commands and files, such as my-grid. Its records are kept under it.</source>
      <translation>Para comandos y archivos, por ejemplo mi-red. Sus registros se guardan con él.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>GPUs of one PC</source>
      <translation>GPU de un PC</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Hash of the first block</source>
      <translation>Hash del primer bloque</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Host services</source>
      <translation>Servicios de anfitrión</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>How posters reach the services of their jobs. Both empty: they cannot.</source>
      <translation>Cómo llegan los clientes a los servicios de sus trabajos. Ambos vacíos: no llegan.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Images that run beside jobs, and the network's own node.</source>
      <translation>Imágenes que funcionan junto a los trabajos, y el nodo propio de la red.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Its interface</source>
      <translation>Su interfaz</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Its money is play money</source>
      <translation>Su dinero es de juego</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Jobs may call addresses on this home network</source>
      <translation>Los trabajos pueden llamar a direcciones de esta red doméstica</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Jobs program</source>
      <translation>Programa de trabajos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Key of the services</source>
      <translation>Clave de los servicios</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Least GPU memory, in GB</source>
      <translation>Memoria mínima de la GPU, en GB</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Least memory, in GB</source>
      <translation>Memoria mínima, en GB</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Least storage, in GB</source>
      <translation>Almacenamiento mínimo, en GB</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Mint of the NOS</source>
      <translation>Mint de los NOS</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>My grid</source>
      <translation>Mi red</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Name</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Native Linux</source>
      <translation>Linux nativo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Needed where the rules expect the network's own.</source>
      <translation>Hace falta si las reglas esperan el de la red.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Node software</source>
      <translation>Software del nodo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Nosdesk's own</source>
      <translation>El de Nosdesk</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Oldest driver</source>
      <translation>Controlador más antiguo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Only for a grid whose posters you know.</source>
      <translation>Solo para una red cuyos clientes conoces.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Other systems</source>
      <translation>Otros sistemas</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Pinning places</source>
      <translation>Lugares de publicación</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Pools program</source>
      <translation>Programa de pools</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Programs and coin</source>
      <translation>Programas y moneda</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Public pages</source>
      <translation>Páginas públicas</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>RPC endpoints</source>
      <translation>Puntos de acceso RPC</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Rewards program</source>
      <translation>Programa de recompensas</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Services</source>
      <translation>Servicios</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Services are found below this address.</source>
      <translation>Los servicios se encuentran bajo esta dirección.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Short name</source>
      <translation>Nombre corto</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Staking program</source>
      <translation>Programa de staking</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Such as mainnet or devnet, for the network's own tools.</source>
      <translation>Por ejemplo mainnet o devnet, para las herramientas de la red.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Tells this ledger from others. Empty: it is not compared.</source>
      <translation>Distingue este registro de otros. Vacío: no se compara.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>The addresses of the network's programs on this grid's ledger.</source>
      <translation>Las direcciones de los programas en el registro de esta red.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>The first that takes a result is enough.</source>
      <translation>Basta el primero que acepte un resultado.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>The market of a GPU that no other is known for.</source>
      <translation>El mercado de una GPU para la que no se conoce otro.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>The network's node</source>
      <translation>Nodo de la red</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>The network's own</source>
      <translation>El de la red</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>The network's own name for it</source>
      <translation>Cómo lo llama la propia red</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Title</source>
      <translation>Título</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Tunnel</source>
      <translation>Túnel</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Tunnel client</source>
      <translation>Cliente del túnel</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Usual market</source>
      <translation>Mercado habitual</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>WebSocket address</source>
      <translation>Dirección de WebSocket</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>What the grid says of whom it admits. Nosdesk keeps to it; empty is not said.</source>
      <translation>Lo que la red dice de a quién admite. Nosdesk lo cumple; vacío es que no lo dice.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>What this PC calls the grid.</source>
      <translation>Cómo llama este PC a la red.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Where jobs' definitions come from, and where results are published.</source>
      <translation>De dónde vienen las definiciones de los trabajos y dónde se publican los resultados.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Where nodes register and ask for a market.</source>
      <translation>Donde los nodos se registran y piden un mercado.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Where the grid shows accounts and transactions. Empty: nowhere.</source>
      <translation>Donde la red muestra cuentas y transacciones. Vacío: en ninguna parte.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Where the ledger is asked. Two or more keep your nodes going when one fails.</source>
      <translation>Aquí se consulta el registro. Con dos o más, tus nodos siguen cuando uno falla.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Where tunnel clients dial, with the port.</source>
      <translation>Adonde llaman los clientes del túnel, con el puerto.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>Your token</source>
      <translation>Tu token</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/form.py" />
      <source>my-grid</source>
      <translation>mi-red</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/rows.py" />
      <source>Remove: {what}</source>
      <translation>Quitar: {what}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/grids/rows.py" />
      <source>{what} {n}</source>
      <translation>{what} {n}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/kit/command_line.py" />
      <source>Copy: {command}</source>
      <translation>Copiar: {command}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/kit/trouble_note.py" />
      <source>Error</source>
      <translation>Error</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/leaving.py" />
      <source>A job is in hand</source>
      <translation>Hay un trabajo en curso</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/leaving.py" />
      <source>Finish, then quit</source>
      <translation>Terminar y salir</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/leaving.py" />
      <source>Keep Nosdesk running in the tray?</source>
      <translation>¿Dejar Nosdesk en la bandeja?</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/leaving.py" />
      <source>Keep running</source>
      <translation>Seguir en marcha</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/leaving.py" />
      <source>No further job is taken. Nosdesk ends by itself once this one is paid.</source>
      <translation>No se acepta ningún otro trabajo. Nosdesk se cierra solo cuando este se haya pagado.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/leaving.py" />
      <source>Quit Nosdesk?</source>
      <translation>¿Salir de Nosdesk?</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/leaving.py" />
      <source>Quit now</source>
      <translation>Salir ahora</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/leaving.py" />
      <source>The window closes. Your GPUs go on earning, and the icon in the tray has all.</source>
      <translation>La ventana se cierra. Tus GPU siguen ganando, y el icono de la bandeja lo tiene todo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/leaving.py" />
      <source>This may cost this job's pay so far, and your place in the queue. The next start takes up the rest.</source>
      <translation>Esto puede costar lo que este trabajo lleva ganado y tu puesto en la cola. El próximo inicio retoma el resto.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/leaving.py" />
      <source>You are asked this once. Settings has it under Window, to change it later.</source>
      <translation>Esto se pregunta una sola vez. Puedes cambiarlo después en Ajustes, en el apartado Ventana.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/leaving.py" />
      <source>Your GPUs finish their jobs and stop earning.</source>
      <translation>Tus GPU terminan sus trabajos y dejan de ganar.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/leaving.py" />
      <source>Your GPUs leave the queue and stop earning until you start Nosdesk again.</source>
      <translation>Tus GPU salen de la cola y dejan de ganar hasta que vuelvas a iniciar Nosdesk.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_dialog.py" />
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_dialog.py" />
      <source>It is {page}.</source>
      <translation>Es {page}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_dialog.py" />
      <source>Nothing here can open a page.</source>
      <translation>Aquí no hay nada que pueda abrir una página.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_dialog.py" />
      <source>Run it</source>
      <translation>Ejecutar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_dialog.py" />
      <source>Stop</source>
      <translation>Detener</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_dialog.py" />
      <source>What it says</source>
      <translation>Lo que dice</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_view.py" />
      <source>A terminal has it now. Answer there, then come back to this window.</source>
      <translation>Ahora lo tiene una terminal. Responde allí y vuelve después a esta ventana.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_view.py" />
      <source>A terminal opens, and asks for your password there.</source>
      <translation>Se abre una terminal que te pide la contraseña.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_view.py" />
      <source>Done. The check is made again.</source>
      <translation>Hecho. Se repite la comprobación.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_view.py" />
      <source>Fix “{check}”</source>
      <translation>Arreglar «{check}»</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_view.py" />
      <source>Fix…</source>
      <translation>Arreglar…</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_view.py" />
      <source>It could not be stopped, and goes on until its own end.</source>
      <translation>No se pudo detener y sigue hasta su propio final.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_view.py" />
      <source>It ended with an error: {word}. Put that right, and run it again.</source>
      <translation>Terminó con un error: {word}. Corrígelo y ejecútalo otra vez.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_view.py" />
      <source>It needs no password.</source>
      <translation>No necesita contraseña.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_view.py" />
      <source>It runs. You may close this; it goes on.</source>
      <translation>Se está ejecutando. Puedes cerrar esto; sigue adelante.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_view.py" />
      <source>It was stopped. What it had done until then stays.</source>
      <translation>Se ha detenido. Lo hecho hasta entonces se queda.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_view.py" />
      <source>Looking how it can be run here…</source>
      <translation>Mirando cómo se puede ejecutar aquí…</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_view.py" />
      <source>Nothing here can ask for the administrator's password. Copy the command, and type it in a terminal.</source>
      <translation>Aquí nada puede pedir la contraseña del administrador. Copia la orden y escríbela en una terminal.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_view.py" />
      <source>Open the page</source>
      <translation>Abrir la página</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_view.py" />
      <source>Open the settings</source>
      <translation>Abrir los ajustes</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_view.py" />
      <source>The password was not given. Nothing was changed.</source>
      <translation>No se dio la contraseña. No se ha cambiado nada.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_view.py" />
      <source>Your desktop asks for the password in a window of its own; Nosdesk never sees it.</source>
      <translation>Tu escritorio pide la contraseña en una ventana propia; Nosdesk nunca la ve.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/mending_view.py" />
      <source>Your desktop asks for the password now, in a window of its own.</source>
      <translation>Tu escritorio pide ahora la contraseña en una ventana propia.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/alerts.py" />
      <source>Nothing is known to have happened.</source>
      <translation>No consta que haya pasado nada.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/alerts.py" />
      <source>Open now</source>
      <translation>Abiertos ahora</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/alerts.py" />
      <source>The history is kept, and shown again once your nodes are open.</source>
      <translation>El historial se conserva y se vuelve a mostrar cuando tus nodos estén abiertos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/alerts.py" />
      <source>The history is read once your nodes are open.</source>
      <translation>El historial se lee cuando tus nodos estén abiertos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/alerts.py" />
      <source>What happened before</source>
      <translation>Lo que pasó antes</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/alerts.py" />
      <source>When something stops your earnings, or is over again, it is kept here, with the jobs that began and were paid.</source>
      <translation>Cuando algo detiene tus ganancias o vuelve a estar bien, queda aquí, junto con los trabajos que empezaron y se pagaron.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/alerts.py" />
      <source>Your nodes are not open. Home says what to do.</source>
      <translation>Tus nodos no están abiertos. Inicio dice qué hacer.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/alerts_view.py" />
      <source>The history cannot be read. {reason}</source>
      <translation>No se puede leer el historial. {reason}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/alerts_view.py" />
      <source>The history was read {age}. {reason}</source>
      <translation>El historial se leyó {age}. {reason}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/alerts_view.py" />
      <source>over after {span}</source>
      <translation>terminó tras {span}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/alerts_view.py" />
      <source>still so</source>
      <translation>sigue así</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/days_part.py" />
      <source>NOS received. Point at a bar to read it.</source>
      <translation>NOS recibidos. Señala una barra para leerla.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/days_part.py" />
      <source>What you receive on each day appears here.</source>
      <translation>Aquí aparece lo que recibes cada día.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/days_view.py" />
      <source>NOS by day, the last 14 days</source>
      <translation>NOS por día, los últimos 14 días</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/days_view.py" />
      <source>{span}: {received} NOS, {jobs}</source>
      <translation>{span}: {received} NOS, {jobs}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/doctor.py" />
      <source>Look again</source>
      <translation>Revisar otra vez</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/doctor.py" />
      <source>Looked {age}</source>
      <translation>Revisado {age}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/doctor.py" />
      <source>What was looked at</source>
      <translation>Lo que se revisó</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/doctor.py" />
      <source>What was looked at, the first cause first</source>
      <translation>Lo que se revisó, la primera causa arriba</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/doctor.py" />
      <source>What your nodes say right now</source>
      <translation>Lo que dicen tus nodos ahora mismo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/doctor.py" />
      <source>Why am I not earning?</source>
      <translation>¿Por qué no estoy ganando?</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/doctor_view.py" />
      <source>Left out</source>
      <translation>Omitido</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/doctor_view.py" />
      <source>Looking at everything that earning depends on. It takes some seconds.</source>
      <translation>Revisando todo aquello de lo que dependen tus ganancias. Tarda unos segundos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/doctor_view.py" />
      <source>Not looked at</source>
      <translation>Sin revisar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/doctor_view.py" />
      <source>{label}. {text}</source>
      <translation>{label}. {text}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>All</source>
      <translation>Todo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>All GPUs</source>
      <translation>Todas las GPU</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>All that was owed came in.</source>
      <translation>Llegó todo lo que se debía.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>By day, week and month, for each GPU, with what power cost and what is left.</source>
      <translation>Por día, semana y mes, para cada GPU, con lo que costó la electricidad y lo que queda.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Earnings in figures</source>
      <translation>Ganancias en cifras</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Every job was written to {file}.</source>
      <translation>Todos los trabajos se escribieron en {file}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Export CSV…</source>
      <translation>Exportar CSV…</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Export every job</source>
      <translation>Exportar todos los trabajos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Export every job as CSV</source>
      <translation>Exportar todos los trabajos como CSV</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>In figures</source>
      <translation>En cifras</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Months</source>
      <translation>Meses</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>No job was settled in this time.</source>
      <translation>En este tiempo no se liquidó ningún trabajo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Not simply paid</source>
      <translation>Sin pago normal</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Point at a bar, or use the arrow keys, to read it.</source>
      <translation>Señala una barra, o usa las teclas de flecha, para leerla.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Show by</source>
      <translation>Mostrar por</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Tables as text (*.csv)</source>
      <translation>Tablas de texto (*.csv)</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Weeks</source>
      <translation>Semanas</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>What you earn appears here</source>
      <translation>Aquí aparece lo que ganas</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings.py" />
      <source>Which GPU</source>
      <translation>Qué GPU</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>Energy of jobs</source>
      <translation>Energía de los trabajos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>Energy was not measured</source>
      <translation>No se midió la energía</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>Give your power price to see the cost</source>
      <translation>Indica tu precio de la electricidad para ver el coste</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>Needs what power costs and a NOS is worth</source>
      <translation>Necesita el precio de la electricidad y el valor de un NOS</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>Was not measured</source>
      <translation>No se midió</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>all of it came in</source>
      <translation>llegó todo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>measured for {n} of {all} jobs</source>
      <translation>medido en {n} de {all} trabajos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>received, less power</source>
      <translation>recibido, menos electricidad</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>{amount} lost</source>
      <translation>{amount} perdidos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>{amount} on its way</source>
      <translation>{amount} en camino</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>{amount} short</source>
      <translation>faltan {amount}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_figures.py" />
      <source>≈ {amount} · {jobs}</source>
      <translation>≈ {amount} · {jobs}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>As your bill has it. Empty: not reckoned.</source>
      <translation>Como en tu factura. Vacío: no se calcula.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>Currency</source>
      <translation>Moneda</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>Of both prices.</source>
      <translation>De ambos precios.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>One NOS</source>
      <translation>Un NOS</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>One NOS is worth {price}.</source>
      <translation>Un NOS vale {price}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>Part of all that came in</source>
      <translation>Parte de todo lo que llegó</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>Power costs {power} per kWh, and one NOS is worth {nos}.</source>
      <translation>La electricidad cuesta {power} por kWh, y un NOS vale {nos}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>Power costs {price} per kWh.</source>
      <translation>La electricidad cuesta {price} por kWh.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>Power, per kWh</source>
      <translation>Electricidad, por kWh</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>Prices</source>
      <translation>Precios</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>Say what a kilowatt-hour costs and a NOS is worth to see cost and net.</source>
      <translation>Indica lo que cuesta un kilovatio-hora y lo que vale un NOS para ver el coste y el neto.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>What power costs</source>
      <translation>Lo que cuesta la electricidad</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_parts.py" />
      <source>Your own word for it. Empty: not reckoned.</source>
      <translation>Lo que tú indiques. Vacío: no se calcula.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>Cost</source>
      <translation>Coste</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>GPU not known</source>
      <translation>GPU desconocida</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>It will not be paid any more.</source>
      <translation>Ya no se va a pagar.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>Less came in than was owed.</source>
      <translation>Llegó menos de lo que se debía.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>Lost: {amount} NOS, {jobs}</source>
      <translation>Perdidos: {amount} NOS, {jobs}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>Net</source>
      <translation>Neto</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>On its way</source>
      <translation>En camino</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>On its way: {amount} NOS, {jobs}</source>
      <translation>En camino: {amount} NOS, {jobs}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>Others: {amount} NOS, {jobs}</source>
      <translation>Otros: {amount} NOS, {jobs}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>Short by {amount} NOS, {jobs}</source>
      <translation>Faltan {amount} NOS, {jobs}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>Short or lost</source>
      <translation>De menos o perdido</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>The CSV file has each with its reason.</source>
      <translation>El archivo CSV tiene cada uno con su motivo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>What came in is not read from the network yet.</source>
      <translation>Lo que llegó aún no se ha leído de la red.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>costs {amount}</source>
      <translation>cuesta {amount}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>net {amount}</source>
      <translation>neto {amount}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_rows.py" />
      <source>of {amount} NOS expected</source>
      <translation>de {amount} NOS previstos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_spans.py" />
      <source>Week from {day}</source>
      <translation>Semana del {day}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>Adding up what came in.</source>
      <translation>Sumando lo que llegó.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>Go to Home</source>
      <translation>Ir a Inicio</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>NOS by day, the last 30 days</source>
      <translation>NOS por día, los últimos 30 días</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>NOS by month, the last 12 months</source>
      <translation>NOS por mes, los últimos 12 meses</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>NOS by week, the last 26 weeks</source>
      <translation>NOS por semana, las últimas 26 semanas</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>NOS since the first job</source>
      <translation>NOS desde el primer trabajo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>Nothing yet</source>
      <translation>Nada todavía</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>Reading</source>
      <translation>Leyendo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>Shown as read {age}.</source>
      <translation>Se muestra lo leído {age}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>This PC is on no grid yet. What it earns is shown here, by day and by GPU.</source>
      <translation>Este PC aún no está en ninguna red. Aquí se muestra lo que gana, por día y por GPU.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>on its way</source>
      <translation>en camino</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>received</source>
      <translation>recibidos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>short or lost</source>
      <translation>de menos o perdidos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>{amount} NOS on its way</source>
      <translation>{amount} NOS en camino</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>{amount} NOS short or lost</source>
      <translation>{amount} NOS de menos o perdidos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>{span}: no jobs</source>
      <translation>{span}: sin trabajos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/earnings_view.py" />
      <source>{span}: {received} NOS received of {expected} NOS, {jobs}</source>
      <translation>{span}: {received} NOS recibidos de {expected} NOS, {jobs}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>Fetching image {image}.</source>
      <translation>Descargando la imagen {image}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>Fetching image {image}: {done} of {total} MB.</source>
      <translation>Descargando la imagen {image}: {done} de {total} MB.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>Services of {op}: {states}.</source>
      <translation>Servicios de {op}: {states}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>The books on this job are closed.</source>
      <translation>Las cuentas de este trabajo están cerradas.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>The job cannot be carried out: {reason}</source>
      <translation>El trabajo no se puede realizar: {reason}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>The job was assigned to this node.</source>
      <translation>El trabajo se asignó a este nodo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>The job's definition is in order; parts to run: {n}.</source>
      <translation>La definición del trabajo es correcta; partes por ejecutar: {n}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>The network confirmed it.</source>
      <translation>La red lo confirmó.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>The poster began {ops} anew through this node's API.</source>
      <translation>Quien publicó el trabajo reinició {ops} mediante la API de este nodo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>The poster follows what the job writes.</source>
      <translation>Quien publicó el trabajo sigue lo que este escribe.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>The poster stopped the job through this node's API.</source>
      <translation>Quien publicó el trabajo lo detuvo mediante la API de este nodo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>The poster stopped {ops} through this node's API.</source>
      <translation>Quien publicó el trabajo detuvo {ops} mediante la API de este nodo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>The result is published.</source>
      <translation>El resultado está publicado.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>The result was sent to the network.</source>
      <translation>El resultado se envió a la red.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>{op} ended with exit code {code}.</source>
      <translation>{op} terminó con el código de salida {code}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>{op} failed: {reason}</source>
      <translation>{op} falló: {reason}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/followed_runs.py" />
      <source>{op} runs, from image {image}.</source>
      <translation>{op} está en marcha, con la imagen {image}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_card.py" />
      <source>Change</source>
      <translation>Cambiar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_card.py" />
      <source>Change {what} of {name}</source>
      <translation>Cambiar: {what} ({name})</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_card.py" />
      <source>Copy the UUID of {name}</source>
      <translation>Copiar el UUID de {name}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_card.py" />
      <source>Pause</source>
      <translation>Pausar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_card.py" />
      <source>Run anyway for 2 h</source>
      <translation>Ejecutar de todos modos 2 h</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_card.py" />
      <source>Switch off</source>
      <translation>Desactivar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_card.py" />
      <source>Switch on</source>
      <translation>Activar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_card.py" />
      <source>Switch to {name}</source>
      <translation>Cambiar a {name}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_card.py" />
      <source>Switch to…</source>
      <translation>Cambiar a…</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_card.py" />
      <source>{words}, from {name}</source>
      <translation>{words}, desde {name}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_curves.py" />
      <source>%</source>
      <translation>%</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_curves.py" />
      <source>Load</source>
      <translation>Carga</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_curves.py" />
      <source>Not measured</source>
      <translation>Sin medir</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_curves.py" />
      <source>Power</source>
      <translation>Consumo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_curves.py" />
      <source>Temperature</source>
      <translation>Temperatura</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_curves.py" />
      <source>W</source>
      <translation>W</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_curves.py" />
      <source>{low} to {high} {unit} in {span}</source>
      <translation>de {low} a {high} {unit} en {span}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_curves.py" />
      <source>°C</source>
      <translation>°C</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Cancel: {name}</source>
      <translation>Cancelar: {name}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Empty: the card's own limit.</source>
      <translation>Vacío: el límite propio de la tarjeta.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Empty: whatever the market pays.</source>
      <translation>Vacío: lo que pague el mercado.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Hottest, in °C</source>
      <translation>Máximo, en °C</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Hours</source>
      <translation>Horario</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Limits</source>
      <translation>Límites</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Make room for any other program on this GPU</source>
      <translation>Dejar sitio a cualquier otro programa en esta GPU</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Minimum pay, in NOS an hour</source>
      <translation>Pago mínimo, en NOS por hora</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Most power, in watts</source>
      <translation>Consumo máximo, en vatios</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Names with commas between them, such as blender, obs.</source>
      <translation>Nombres separados por comas, por ejemplo blender, obs.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Not while one of these programs runs</source>
      <translation>No mientras se ejecute uno de estos programas</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Only when nobody touched the PC for</source>
      <translation>Solo si nadie ha tocado el PC durante</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Programs that never count</source>
      <translation>Programas que nunca cuentan</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Rules</source>
      <translation>Reglas</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Save</source>
      <translation>Guardar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Save: {name}</source>
      <translation>Guardar: {name}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Such as 10m or 1h. Empty: it does not matter.</source>
      <translation>Por ejemplo 10m o 1h. Vacío: no importa.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Such as 22:00-06:00, or mo-fr 18-24, sa-su 0-24. Empty: at any hour.</source>
      <translation>Por ejemplo 22:00-06:00, o mo-fr 18-24, sa-su 0-24. Vacío: a cualquier hora.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>They may use the GPU beside a job.</source>
      <translation>Pueden usar la GPU junto a un trabajo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>Work on battery, too</source>
      <translation>Trabajar también con batería</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_editors.py" />
      <source>always</source>
      <translation>always</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_orders.py" />
      <source>Its settings are kept until it is back.</source>
      <translation>Sus ajustes se conservan hasta que vuelva.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_orders.py" />
      <source>That card is not in this PC right now.</source>
      <translation>Esa tarjeta no está ahora mismo en este PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_rows.py" />
      <source>Job running for {ran}.</source>
      <translation>Trabajo en curso desde hace {ran}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_rows.py" />
      <source>Job running {ran} of up to {limit}. Worth about {amount} NOS so far.</source>
      <translation>Trabajo en curso: {ran} de un máximo de {limit}. Vale unos {amount} NOS hasta ahora.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_rows.py" />
      <source>Not switched on.</source>
      <translation>Sin activar.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_rows.py" />
      <source>This card is not in the PC right now.</source>
      <translation>Esta tarjeta no está ahora mismo en el PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_rows.py" />
      <source>VRAM</source>
      <translation>VRAM</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_rows.py" />
      <source>of {n} GB</source>
      <translation>de {n} GB</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_rows.py" />
      <source>power</source>
      <translation>consumo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_rows.py" />
      <source>temp</source>
      <translation>temp</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_rows.py" />
      <source>{n} GB</source>
      <translation>{n} GB</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_rows.py" />
      <source>{text} Market {market}.</source>
      <translation>{text} Mercado {market}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source> or </source>
      <translation> o </translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>It computed wrongly: {fault}</source>
      <translation>Calculó mal: {fault}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>It could not join.</source>
      <translation>No pudo unirse.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>Switched from {old} to {new}, {age}.</source>
      <translation>Se cambió de {old} a {new}, {age}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>The card's own</source>
      <translation>El propio de la tarjeta</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>The one that the grid means for this card</source>
      <translation>El que la red prevé para esta tarjeta</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>The switch to {new} did not come about, {age}: {reason} {old} went on.</source>
      <translation>El cambio a {new} no se hizo, {age}: {reason} {old} siguió.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>Up to {limits}</source>
      <translation>Hasta {limits}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>You stayed with {old}, {age}.</source>
      <translation>Seguiste con {old}, {age}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>after {span} without you</source>
      <translation>tras {span} sin ti</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>for at least {pay}</source>
      <translation>por al menos {pay}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>not beside {programs}</source>
      <translation>no junto a {programs}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>not on battery</source>
      <translation>no con batería</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>not while other programs use the GPU</source>
      <translation>no mientras otros programas usen la GPU</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>pays {pay}</source>
      <translation>paga {pay}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>place {place}</source>
      <translation>puesto {place}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>place {place} of {length}</source>
      <translation>puesto {place} de {length}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>{amount} NOS an hour</source>
      <translation>{amount} NOS por hora</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>{figure} ({share} % of its best)</source>
      <translation>{figure} ({share} % de su máximo)</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>{new} is getting ready to take over. {old} works on until then.</source>
      <translation>{new} se prepara para tomar el relevo. {old} sigue trabajando hasta entonces.</translation>
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
      <translation>{old} termina su trabajo y cobra; después toma el relevo {new}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpu_words.py" />
      <source>{old} is done. {new} goes into its queue.</source>
      <translation>{old} ha terminado. {new} entra en su cola.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus.py" />
      <source>Each with its last minutes as curves, its switch, the hours and limits that you set, and what it was measured at.</source>
      <translation>Cada una con sus últimos minutos en curvas, su interruptor, el horario y los límites que fijes y el resultado de su medición.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus.py" />
      <source>Your GPUs appear here</source>
      <translation>Aquí aparecen tus GPU</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>After this job</source>
      <translation>Después de este trabajo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>No GPU</source>
      <translation>Sin GPU</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>No NVIDIA GPU was found in this PC. If there is one, check that it is seated, has power, and that its driver is installed.</source>
      <translation>No se encontró ninguna GPU de NVIDIA en este PC. Si hay una, comprueba que esté bien colocada, que tenga corriente y que su controlador esté instalado.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>Not at work.</source>
      <translation>No está trabajando.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>Not here</source>
      <translation>No está aquí</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>Not readable</source>
      <translation>No se puede leer</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>Stay</source>
      <translation>Quedarse</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>Switching</source>
      <translation>Cambiando</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>This card is not in the PC right now. Its settings are kept.</source>
      <translation>Esta tarjeta no está ahora mismo en el PC. Sus ajustes se conservan.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>after this job</source>
      <translation>después de este trabajo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>not in this PC</source>
      <translation>no está en este PC</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/gpus_view.py" />
      <source>until this job is paid</source>
      <translation>hasta que este trabajo se pague</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Add a grid</source>
      <translation>Añadir una red</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Add a grid…</source>
      <translation>Añadir una red…</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Add from a file…</source>
      <translation>Añadir desde un archivo…</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Bring Nosdesk's own back…</source>
      <translation>Recuperar el de Nosdesk…</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Bring Nosdesk's own profile of {grid} back?</source>
      <translation>¿Recuperar el perfil de Nosdesk para {grid}?</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Bring it back</source>
      <translation>Recuperarlo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Edit…</source>
      <translation>Editar…</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Grid profiles (*.json)</source>
      <translation>Perfiles de red (*.json)</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Its profile is deleted. What was earned there stays in your records.</source>
      <translation>Su perfil se borra. Lo que se ganó allí sigue en tus registros.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Keep it</source>
      <translation>Conservarlo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Remove the profile</source>
      <translation>Quitar el perfil</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Remove {grid}?</source>
      <translation>¿Quitar {grid}?</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Remove…</source>
      <translation>Quitar…</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Show your profiles</source>
      <translation>Mostrar los perfiles propios</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Stop testing</source>
      <translation>Detener la prueba</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Test</source>
      <translation>Probar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Work here</source>
      <translation>Trabajar aquí</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Your nodes finish what they have in hand first.</source>
      <translation>Tus nodos terminan primero lo que tienen entre manos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>Your profile is deleted, and Nosdesk's own addresses hold again.</source>
      <translation>Tu perfil se borra y vuelven a valer las direcciones de Nosdesk.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>{title} (chosen)</source>
      <translation>{title} (elegida)</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_part.py" />
      <source>{what}: {grid}</source>
      <translation>{what}: {grid}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_view.py" />
      <source>Your profile stands in for the one that comes with Nosdesk.</source>
      <translation>Su perfil ocupa el lugar del que viene con Nosdesk.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/grids_view.py" />
      <source>{text} Something is still to be finished or paid there: Nosdesk sees to it as soon as that grid answers.</source>
      <translation>{text} Allí queda algo por terminar o por pagar: Nosdesk lo hará en cuanto responda esa red.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help.py" />
      <source>Answers</source>
      <translation>Respuestas</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help.py" />
      <source>Ask the Doctor</source>
      <translation>Preguntar al Doctor</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help.py" />
      <source>Keys</source>
      <translation>Teclas</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help.py" />
      <source>Licences</source>
      <translation>Licencias</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help.py" />
      <source>Open the folder of logs</source>
      <translation>Abrir la carpeta de registros</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help.py" />
      <source>Read more</source>
      <translation>Leer más</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help.py" />
      <source>Versions</source>
      <translation>Versiones</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help.py" />
      <source>When something is wrong</source>
      <translation>Cuando algo va mal</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help.py" />
      <source>Words</source>
      <translation>Palabras</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_parts.py" />
      <source>A report holds versions, what the Doctor found, your settings and what happened lately. Keys, words, passwords, names and network addresses are taken out. You read it before it is saved, and nothing is sent anywhere by itself.</source>
      <translation>Un informe contiene las versiones, lo que encontró el Doctor, tus ajustes y lo que pasó últimamente. Se quitan claves, palabras, contraseñas, nombres y direcciones de red. Lo lees antes de guardarlo, y nada se envía solo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_parts.py" />
      <source>Files of the report</source>
      <translation>Archivos del informe</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_parts.py" />
      <source>Gathering the report. It takes some seconds.</source>
      <translation>Reuniendo el informe. Tarda unos segundos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_parts.py" />
      <source>Make a report</source>
      <translation>Crear un informe</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_parts.py" />
      <source>Reports (*.zip)</source>
      <translation>Informes (*.zip)</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_parts.py" />
      <source>Save the report</source>
      <translation>Guardar el informe</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_parts.py" />
      <source>Save the report…</source>
      <translation>Guardar el informe…</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_parts.py" />
      <source>Text of the file</source>
      <translation>Texto del archivo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_parts.py" />
      <source>The report is in {file}.</source>
      <translation>El informe está en {file}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_parts.py" />
      <source>This is the whole report. Read it, then save it and send it to whoever helps you.</source>
      <translation>Este es el informe completo. Léelo, guárdalo y envíalo a quien te ayude.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_parts.py" />
      <source>Throw it away</source>
      <translation>Descartarlo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>A closed box in which a program runs apart from your own files.</source>
      <translation>Una caja cerrada en la que un programa se ejecuta separado de tus propios archivos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>A job pays by the second. When it ends, Nosdesk claims the pay, and the network confirms it, mostly within a minute. Jobs shows the receipt of each one.</source>
      <translation>Un trabajo paga por segundos. Cuando termina, Nosdesk cobra el pago y la red lo confirma, casi siempre en menos de un minuto. En Trabajos está el recibo de cada uno.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>A network of PCs and of people with jobs, such as the practice grid.</source>
      <translation>Una red de PC y de personas con trabajos, como la red de prácticas.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>A program that somebody wants to run on a GPU, packed into a container. Your PC fetches it, runs it, and sends back the result. You need not do anything.</source>
      <translation>Un programa que alguien quiere ejecutar en una GPU, empaquetado en un contenedor. Tu PC lo descarga, lo ejecuta y devuelve el resultado. Tú no tienes que hacer nada.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>A queue on the grid for one kind of GPU, with a price per second.</source>
      <translation>Una cola de la red para un tipo de GPU, con un precio por segundo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Access key</source>
      <translation>Clave de acceso</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Arrow keys</source>
      <translation>Teclas de flecha</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Choose among buttons of which one is pressed; scroll.</source>
      <translation>Elegir entre botones de los que uno está pulsado; desplazarse.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Close a form without keeping what was typed.</source>
      <translation>Cerrar un formulario sin conservar lo escrito.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Container</source>
      <translation>Contenedor</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Finish, then pause: the job that runs is finished and paid, and no other begins. Quit does the same and then ends Nosdesk. Quitting twice stops at once, and the next start takes up what was left.</source>
      <translation>Terminar y pausar: el trabajo en curso se termina y se paga, y no empieza ningún otro. Salir hace lo mismo y después cierra Nosdesk. Salir dos veces lo detiene enseguida, y el próximo inicio retoma lo que quedó pendiente.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Free software under the MIT licence.</source>
      <translation>Software libre con la licencia MIT.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Go on to the next control; with Shift back to the one before.</source>
      <translation>Ir al control siguiente; con Mayús, volver al anterior.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Grid</source>
      <translation>Red</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>How do I keep my money safe?</source>
      <translation>¿Cómo protejo mi dinero?</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>How do I stop?</source>
      <translation>¿Cómo paro?</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Is it safe for my PC?</source>
      <translation>¿Es seguro para mi PC?</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Jobs go to the node that has waited longest in its market. How long that takes depends on how many jobs are posted. The Doctor tells whether anything is wrong.</source>
      <translation>Los trabajos son para el nodo que más tiempo lleva esperando en su mercado. Cuánto se tarda depende de cuántos trabajos se publican. El Doctor dice si algo va mal.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Jobs run in containers, apart from your files. They reach the internet, but not this PC and not your home network, unless you allow it in Settings. A GPU that gets too hot rests, and a disk that runs full ends the job.</source>
      <translation>Los trabajos se ejecutan en contenedores, separados de tus archivos. Llegan a internet, pero no a este PC ni a la red de tu casa, salvo que lo permitas en Ajustes. Una GPU que se calienta demasiado descansa, y un disco que se llena termina el trabajo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>NOS that you lock up for a time; some markets ask for it.</source>
      <translation>NOS que bloqueas durante un tiempo; algunos mercados lo piden.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>NVIDIA drivers</source>
      <translation>Controladores de NVIDIA</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Nodes that wait for jobs, or jobs that wait for nodes.</source>
      <translation>Nodos que esperan trabajos, o trabajos que esperan nodos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>One GPU of yours at work on the grid, with an account of its own.</source>
      <translation>Una GPU tuya que trabaja en la red, con una cuenta propia.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Open Home, GPUs, Jobs, Earnings, Network or Wallet.</source>
      <translation>Abrir Inicio, GPU, Trabajos, Ganancias, Red o Cartera.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Open this page.</source>
      <translation>Abrir esta página.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Power, and small fees in SOL for each step on the network. Some SOL is held as a deposit for your accounts. Before anything is spent, you are told how much. The practice grid costs nothing: its money is play.</source>
      <translation>Electricidad, y pequeñas comisiones en SOL por cada paso en la red. Algo de SOL queda como depósito de tus cuentas. Antes de gastar nada, se te dice cuánto. La red de prácticas no cuesta nada: su dinero es ficticio.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Press the button that has the focus.</source>
      <translation>Pulsar el botón que tiene el foco.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Queue</source>
      <translation>Cola</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Space, Enter</source>
      <translation>Espacio, Intro</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Terms of their own</source>
      <translation>Condiciones propias</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>The books on a job are closed: what was owed came in, or not.</source>
      <translation>Las cuentas de un trabajo están cerradas: lo que se debía llegó, o no.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>The coin of Solana, in which the network's fees are paid.</source>
      <translation>La moneda de Solana, en la que se pagan las comisiones de la red.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>The coin that jobs are paid in.</source>
      <translation>La moneda en la que se pagan los trabajos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>The font, under the SIL Open Font License 1.1.</source>
      <translation>El tipo de letra, con la licencia SIL Open Font License 1.1.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>The network</source>
      <translation>La red</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Under the GNU LGPL, version 3. They are separate files beside this program, which you may replace by your own build of the same version. Their source is at {address}.</source>
      <translation>Con la licencia GNU LGPL, versión 3. Son archivos separados junto a este programa, que puedes sustituir por tu propia compilación de la misma versión. Su código fuente está en {address}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>What a grid hands over to nodes that it admits to a market.</source>
      <translation>Lo que una red entrega a los nodos que admite en un mercado.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>What does it cost?</source>
      <translation>¿Cuánto cuesta?</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>What is a job?</source>
      <translation>¿Qué es un trabajo?</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>When am I paid?</source>
      <translation>¿Cuándo cobro?</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Why do I wait?</source>
      <translation>¿Por qué espero?</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/help_words.py" />
      <source>Write down the backup words and keep them where nobody else looks. Whoever has them has your money; nobody at Nosdesk ever asks for them. Keep little on the PC and send the rest to another wallet.</source>
      <translation>Escribe las palabras de respaldo y guárdalas donde no mire nadie más. Quien las tiene, tiene tu dinero; nadie de Nosdesk te las pide nunca. Deja poco en el PC y envía el resto a otra cartera.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>All earnings</source>
      <translation>Todas las ganancias</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>Jobs that you ran appear here, with what each one paid.</source>
      <translation>Aquí aparecen los trabajos que ejecutaste, con lo que pagó cada uno.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>Last 14 days</source>
      <translation>Últimos 14 días</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>Last jobs</source>
      <translation>Últimos trabajos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>Manage</source>
      <translation>Gestionar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>No GPU can be read right now.</source>
      <translation>Ahora mismo no se puede leer ninguna GPU.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>No NVIDIA GPU was found in this PC.</source>
      <translation>No se encontró ninguna GPU de NVIDIA en este PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>No job has run yet, as far as is known.</source>
      <translation>Que se sepa, aún no se ha ejecutado ningún trabajo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>No job has run yet. The first one appears here, with what it paid.</source>
      <translation>Aún no se ha ejecutado ningún trabajo. El primero aparece aquí, con lo que pagó.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>Nothing is known yet.</source>
      <translation>Aún no se sabe nada.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>Nothing needs you.</source>
      <translation>Nada requiere tu atención.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>Reading what you ran.</source>
      <translation>Leyendo lo que ejecutaste.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>See above what to do.</source>
      <translation>Mira arriba qué hacer.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>What you ran is kept, and shown again once the nodes are open.</source>
      <translation>Lo que ejecutaste se conserva y se vuelve a mostrar cuando los nodos estén abiertos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>What your GPUs do is not known while the nodes are stopped.</source>
      <translation>No se sabe lo que hacen tus GPU mientras los nodos están detenidos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home.py" />
      <source>Your GPUs appear here once this PC is on a grid.</source>
      <translation>Tus GPU aparecen aquí cuando este PC esté en una red.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home_parts.py" />
      <source>Time of the job that is used</source>
      <translation>Tiempo del trabajo ya usado</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home_view.py" />
      <source>Never read.</source>
      <translation>Nunca leído.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home_view.py" />
      <source>Opening your nodes and looking at your GPUs.</source>
      <translation>Abriendo tus nodos y mirando tus GPU.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home_view.py" />
      <source>Set up</source>
      <translation>Configurar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home_view.py" />
      <source>Start set-up</source>
      <translation>Empezar la configuración</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home_view.py" />
      <source>Starting</source>
      <translation>Iniciando</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home_view.py" />
      <source>This PC is on no grid yet. The practice grid needs no wallet and risks nothing.</source>
      <translation>Este PC aún no está en ninguna red. La red de prácticas no necesita cartera y no arriesga nada.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home_view.py" />
      <source>Your earnings cannot be read</source>
      <translation>No se pueden leer tus ganancias</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/home_view.py" />
      <source>{grid}: something is still to be finished or paid there</source>
      <translation>{grid}: allí queda algo por terminar o por pagar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/hours_words.py" />
      <source>At any hour</source>
      <translation>A cualquier hora</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/hours_words.py" />
      <source>Fri</source>
      <translation>vie</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/hours_words.py" />
      <source>Mon</source>
      <translation>lun</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/hours_words.py" />
      <source>Sat</source>
      <translation>sáb</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/hours_words.py" />
      <source>Sun</source>
      <translation>dom</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/hours_words.py" />
      <source>Thu</source>
      <translation>jue</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/hours_words.py" />
      <source>Tue</source>
      <translation>mar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/hours_words.py" />
      <source>Wed</source>
      <translation>mié</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/hours_words.py" />
      <source>all day</source>
      <translation>todo el día</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs.py" />
      <source>In hand</source>
      <translation>En curso</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs.py" />
      <source>No job has ended yet</source>
      <translation>Aún no ha terminado ningún trabajo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs.py" />
      <source>No job matches</source>
      <translation>Ningún trabajo coincide</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs.py" />
      <source>The first one appears here when it is settled.</source>
      <translation>El primero aparece aquí cuando se liquide.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs.py" />
      <source>Try a shorter part of the address, or another outcome.</source>
      <translation>Prueba con una parte más corta de la dirección o con otro desenlace.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_feed.py" />
      <source>Your jobs cannot be read right now</source>
      <translation>Ahora mismo no se pueden leer tus trabajos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_feed.py" />
      <source>{reason} What is shown was read {age}.</source>
      <translation>{reason} Lo que se muestra se leyó {age}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_parts.py" />
      <source>Search by job, run or market, or by outcome</source>
      <translation>Busca por trabajo, ejecución o mercado, o por desenlace</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_parts.py" />
      <source>Search jobs</source>
      <translation>Buscar trabajos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_parts.py" />
      <source>Show all jobs</source>
      <translation>Mostrar todos los trabajos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_parts.py" />
      <source>Which jobs are shown</source>
      <translation>Qué trabajos se muestran</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>Each job that this PC runs appears here, with what it did and what it paid.</source>
      <translation>Aquí aparece cada trabajo que ejecuta este PC, con lo que hizo y lo que pagó.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>It appears in a moment.</source>
      <translation>Aparece en un momento.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>Lost</source>
      <translation>Perdido</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>No job has run yet</source>
      <translation>Aún no se ha ejecutado ningún trabajo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>Outcome</source>
      <translation>Desenlace</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>Paid in full</source>
      <translation>Pagado por completo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>Paid short</source>
      <translation>Pagado de menos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>Payment awaited</source>
      <translation>Pago pendiente</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>Ran for</source>
      <translation>Duración</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>Reading what you ran</source>
      <translation>Leyendo lo que ejecutaste</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>When</source>
      <translation>Cuándo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>Your jobs cannot be shown</source>
      <translation>No se pueden mostrar tus trabajos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/jobs_view.py" />
      <source>{span} so far. {what}</source>
      <translation>{span} hasta ahora. {what}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/money_view.py" />
      <source>7 days</source>
      <translation>7 días</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/money_view.py" />
      <source>All time</source>
      <translation>Desde siempre</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/money_view.py" />
      <source>This month</source>
      <translation>Este mes</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/money_view.py" />
      <source>Today</source>
      <translation>Hoy</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/money_view.py" />
      <source>about {amount} NOS on its way</source>
      <translation>unos {amount} NOS en camino</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/money_view.py" />
      <source>no jobs</source>
      <translation>sin trabajos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/money_view.py" />
      <source>settled · {jobs}</source>
      <translation>liquidado · {jobs}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network.py" />
      <source>All-time totals in the grid's explorer</source>
      <translation>Totales históricos en el explorador de la red</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network.py" />
      <source>As chosen in the table</source>
      <translation>Como en la tabla</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network.py" />
      <source>Best price first</source>
      <translation>Mejor precio primero</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network.py" />
      <source>By GPU</source>
      <translation>Por GPU</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network.py" />
      <source>Choose a market to see its terms and its address.</source>
      <translation>Elige un mercado para ver sus condiciones y su dirección.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network.py" />
      <source>Most jobs running first</source>
      <translation>Más trabajos en curso primero</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network.py" />
      <source>Most jobs waiting first</source>
      <translation>Más trabajos en espera primero</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network.py" />
      <source>Most nodes waiting first</source>
      <translation>Más nodos en espera primero</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network.py" />
      <source>Open in the explorer</source>
      <translation>Abrir en el explorador</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network.py" />
      <source>Sort the markets</source>
      <translation>Ordenar los mercados</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network.py" />
      <source>This PC first</source>
      <translation>Este PC primero</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_parts.py" />
      <source>Country</source>
      <translation>País</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_parts.py" />
      <source>GPUs of the nodes</source>
      <translation>GPU de los nodos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_parts.py" />
      <source>Nodes</source>
      <translation>Nodos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_parts.py" />
      <source>Where the nodes are</source>
      <translation>Dónde están los nodos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>1 job runs.</source>
      <translation>Hay 1 trabajo en curso.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>1 job waits for a node.</source>
      <translation>1 trabajo espera un nodo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>1 node</source>
      <translation>1 nodo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>1 node waits for a job.</source>
      <translation>1 nodo espera un trabajo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>A job may run {limit}.</source>
      <translation>Un trabajo puede durar {limit}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>At work</source>
      <translation>Trabajando</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>Cards need {n} GB of memory.</source>
      <translation>Las tarjetas necesitan {n} GB de memoria.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>Every node may join.</source>
      <translation>Puede unirse cualquier nodo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>For your {gpu}</source>
      <translation>Para tu {gpu}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>For {n} of your GPUs</source>
      <translation>Para {n} de tus GPU</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>Market {name}.</source>
      <translation>Mercado {name}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>NOS per hour</source>
      <translation>NOS por hora</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>No job runs.</source>
      <translation>No hay trabajos en curso.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>Nobody waits.</source>
      <translation>Nadie espera.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>Nodes need an access key.</source>
      <translation>Los nodos necesitan una clave de acceso.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>Place {place} of {all}</source>
      <translation>Puesto {place} de {all}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>Places {places} of {all}</source>
      <translation>Puestos {places} de {all}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>The grid's host services name {amount} an hour.</source>
      <translation>Los servicios de anfitrión de la red indican {amount} por hora.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>USD per hour</source>
      <translation>USD por hora</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>Your node is not in the queue</source>
      <translation>Tu nodo no está en la cola</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>nobody</source>
      <translation>nadie</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>{n} job</source>
      <translation>{n} trabajo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>{n} jobs</source>
      <translation>{n} trabajos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>{n} jobs run.</source>
      <translation>Hay {n} trabajos en curso.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>{n} jobs wait for a node.</source>
      <translation>{n} trabajos esperan un nodo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>{n} nodes</source>
      <translation>{n} nodos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>{n} nodes at work</source>
      <translation>{n} nodos trabajando</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>{n} nodes wait for a job.</source>
      <translation>{n} nodos esperan un trabajo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_rows.py" />
      <source>{working} at work, {waiting} waiting</source>
      <translation>{working} trabajando, {waiting} en espera</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_shares.py" />
      <source>Known nodes: {nodes}, as the grid's host services told {age}.</source>
      <translation>Nodos conocidos: {nodes}, según dijeron los servicios de anfitrión de la red {age}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_shares.py" />
      <source>No node waits or works.</source>
      <translation>Ningún nodo espera ni trabaja.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_shares.py" />
      <source>Nodes that wait or work, by the market they are in, on the ledger now.</source>
      <translation>Nodos que esperan o trabajan ahora según el libro de la red, por mercado.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_shares.py" />
      <source>The grid's host services are being asked where its nodes are.</source>
      <translation>Se pregunta a los servicios de anfitrión de la red dónde están sus nodos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_shares.py" />
      <source>The grid's host services do not tell where its nodes are.</source>
      <translation>Los servicios de anfitrión de la red no dicen dónde están sus nodos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_shares.py" />
      <source>The grid's host services know of no nodes.</source>
      <translation>Los servicios de anfitrión de la red no conocen ningún nodo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_shares.py" />
      <source>The grid's host services told this {age}.</source>
      <translation>Lo dijeron los servicios de anfitrión de la red {age}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_table.py" />
      <source>Markets</source>
      <translation>Mercados</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_table.py" />
      <source>nothing</source>
      <translation>nada</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>1 market needs an access key</source>
      <translation>1 mercado necesita una clave de acceso</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>All markets are open</source>
      <translation>Todos los mercados son abiertos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>Best price</source>
      <translation>Mejor precio</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>Its ledger was read, and lists none. They appear here when they are opened.</source>
      <translation>Su libro se leyó y no tiene ninguno. Aparecen aquí cuando se abran.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>Jobs done</source>
      <translation>Trabajos hechos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>Jobs running</source>
      <translation>Trabajos en curso</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>Looking at the markets</source>
      <translation>Consultando los mercados</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>NOS/h</source>
      <translation>NOS/h</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>Nodes waiting</source>
      <translation>Nodos en espera</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>None waits</source>
      <translation>Ninguno espera</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>Prices in USD are the word of the grid's host services, {age}.</source>
      <translation>Los precios en USD son los que indicaron los servicios de anfitrión de la red, {age}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>Read from the ledger once a minute while this page is open.</source>
      <translation>Se lee del libro de la red una vez por minuto mientras esta página está abierta.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>Read {age}.</source>
      <translation>Leído {age}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>The grid's markets appear here</source>
      <translation>Aquí aparecen los mercados de la red</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>The grid's markets are read from its ledger. This takes a few seconds.</source>
      <translation>Los mercados de la red se leen de su libro. Tarda unos segundos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>The grid's markets cannot be read right now</source>
      <translation>Ahora mismo no se pueden leer los mercados de la red</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>The grid's markets cannot be read.</source>
      <translation>No se pueden leer los mercados de la red.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>This PC is on no grid yet. Once it is, you see here what each market pays, who waits there, and your own place.</source>
      <translation>Este PC aún no está en ninguna red. Cuando lo esté, verás aquí lo que paga cada mercado, quién espera y tu propio puesto.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>This grid has no markets</source>
      <translation>Esta red no tiene mercados</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>What is shown was read {age}. {reason}</source>
      <translation>Lo que se muestra se leyó {age}. {reason}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>in {some} of {all} markets</source>
      <translation>en {some} de {all} mercados</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>{amount}, by the grid's price of NOS</source>
      <translation>{amount}, según el precio del NOS en la red</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>{amount}, by your price of NOS</source>
      <translation>{amount}, según tu precio del NOS</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>{n} hours of work, on the ledger now</source>
      <translation>{n} horas de trabajo que ahora constan en el libro de la red</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>{n} markets need an access key</source>
      <translation>{n} mercados necesitan una clave de acceso</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/network_view.py" />
      <source>{n} more wait for a node</source>
      <translation>{n} más esperan un nodo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>At least one GPU earns nothing right now. See Alerts for each of them.</source>
      <translation>Al menos una GPU no gana nada ahora mismo. Mira cada una en Avisos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>Home and Settings say what it is, and install it between two jobs.</source>
      <translation>Inicio y Ajustes dicen qué trae y la instalan entre dos trabajos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>It starts anew as soon as no job runs.</source>
      <translation>Se reinicia en cuanto no haya ningún trabajo en marcha.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>It took {span}.</source>
      <translation>Duró {span}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>It took {span}. What it was: {reason}</source>
      <translation>Duró {span}. Qué fue: {reason}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>No job was lost.</source>
      <translation>No se perdió ningún trabajo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>Nosdesk was updated</source>
      <translation>Nosdesk se ha actualizado</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>Nosdesk {detail} did not start</source>
      <translation>Nosdesk {detail} no arrancó</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>Nosdesk {detail} is available</source>
      <translation>Nosdesk {detail} está disponible</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>The Jobs page has the receipt.</source>
      <translation>El recibo está en la página Trabajos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>The Jobs page shows how it goes on.</source>
      <translation>La página Trabajos muestra cómo sigue.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>The former version runs again. Your data is as it was.</source>
      <translation>Vuelve a funcionar la versión anterior. Tus datos están como estaban.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>The switch to {name} did not come about</source>
      <translation>El cambio a {name} no se hizo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>They came within ten minutes. See Alerts for each of them.</source>
      <translation>Llegaron en menos de diez minutos. Mira cada uno en Avisos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>To {address}.</source>
      <translation>A {address}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>{amount} NOS are missing.</source>
      <translation>Faltan {amount} NOS.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>{amount} NOS are missing. {reason}</source>
      <translation>Faltan {amount} NOS. {reason}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>{amount} NOS went to your safe address</source>
      <translation>{amount} NOS se enviaron a tu dirección segura</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>{name} began a job</source>
      <translation>{name} empezó un trabajo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>{name} goes on</source>
      <translation>{name} sigue</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>{name} has enough SOL again</source>
      <translation>{name} vuelve a tener SOL suficiente</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>{name} is well again</source>
      <translation>{name} vuelve a estar bien</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>{name} needs SOL to go on</source>
      <translation>{name} necesita SOL para seguir</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>{name} rests</source>
      <translation>{name} descansa</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>{name} stopped</source>
      <translation>{name} se detuvo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>{name} took over</source>
      <translation>{name} tomó el relevo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>{name} was paid {amount} NOS</source>
      <translation>{name} cobró {amount} NOS</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>{name}: a job brought less than was owed</source>
      <translation>{name}: un trabajo dio menos de lo que se debía</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>{name}: the network answers again</source>
      <translation>{name}: la red vuelve a responder</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>{name}: the network does not answer</source>
      <translation>{name}: la red no responde</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/notice_words.py" />
      <source>{n} notifications</source>
      <translation>{n} notificaciones</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/op_rows.py" />
      <source>Image not known</source>
      <translation>Imagen desconocida</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/op_rows.py" />
      <source>What it was given was not seen by this window.</source>
      <translation>Esta ventana no vio a qué tuvo acceso.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/op_rows.py" />
      <source>ended with exit code {code}</source>
      <translation>terminó con el código de salida {code}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/op_rows.py" />
      <source>failed: {reason}</source>
      <translation>falló: {reason}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/op_rows.py" />
      <source>internet, but not this PC or the home network</source>
      <translation>internet, pero no este PC ni la red de casa</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/op_rows.py" />
      <source>no GPU</source>
      <translation>sin GPU</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/op_rows.py" />
      <source>no network</source>
      <translation>sin red</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/op_rows.py" />
      <source>running</source>
      <translation>en marcha</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/op_rows.py" />
      <source>{n} GB of disk</source>
      <translation>{n} GB de disco</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/op_rows.py" />
      <source>{n} GB of memory</source>
      <translation>{n} GB de memoria</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/op_rows.py" />
      <source>{n} GPU</source>
      <translation>{n} GPU</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/op_rows.py" />
      <source>{n} GPUs</source>
      <translation>{n} GPU</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/op_rows.py" />
      <source>{n} processes</source>
      <translation>{n} procesos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_log.py" />
      <source>A log is kept here only while the window is open. Its poster has the whole of it.</source>
      <translation>Aquí un registro solo se conserva mientras la ventana está abierta. Quien publicó el trabajo lo tiene entero.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_log.py" />
      <source>Copy all</source>
      <translation>Copiar todo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_log.py" />
      <source>Copy the whole log</source>
      <translation>Copiar todo el registro</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_log.py" />
      <source>Follow the end</source>
      <translation>Seguir el final</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_log.py" />
      <source>It has written nothing yet.</source>
      <translation>Aún no ha escrito nada.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_log.py" />
      <source>Next match in the log</source>
      <translation>Coincidencia siguiente en el registro</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_log.py" />
      <source>Search the log</source>
      <translation>Buscar en el registro</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_log.py" />
      <source>… {n} earlier lines are not shown …</source>
      <translation>… {n} líneas anteriores no se muestran …</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_log.py" />
      <source>… {n} lines came too fast to be shown …</source>
      <translation>… {n} líneas llegaron demasiado rápido para mostrarse …</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_page.py" />
      <source>All jobs</source>
      <translation>Todos los trabajos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_page.py" />
      <source>Back to all jobs</source>
      <translation>Volver a todos los trabajos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_page.py" />
      <source>Log</source>
      <translation>Registro</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_page.py" />
      <source>Nothing was seen of it yet.</source>
      <translation>Aún no se ha visto nada de él.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_page.py" />
      <source>Nothing was seen of it: no part was started while the window was open.</source>
      <translation>No se vio nada de él: no empezó ninguna parte mientras la ventana estaba abierta.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_page.py" />
      <source>Receipt</source>
      <translation>Recibo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_page.py" />
      <source>This job ran before the window was opened, so nobody watched it here.</source>
      <translation>Este trabajo se ejecutó antes de abrir la ventana, así que aquí no lo vio nadie.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_page.py" />
      <source>Timeline</source>
      <translation>Cronología</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_page.py" />
      <source>What it did</source>
      <translation>Lo que hizo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_page.py" />
      <source>What ran</source>
      <translation>Lo que se ejecutó</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_parts.py" />
      <source>Copy: {what}</source>
      <translation>Copiar: {what}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_parts.py" />
      <source>Image digest</source>
      <translation>Huella de la imagen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_parts.py" />
      <source>Open {what}</source>
      <translation>Abrir: {what}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_rows.py" />
      <source>about {amount} NOS</source>
      <translation>unos {amount} NOS</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_rows.py" />
      <source>confirming</source>
      <translation>confirmando</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_rows.py" />
      <source>ended by poster</source>
      <translation>terminado por quien lo publicó</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_rows.py" />
      <source>handed back</source>
      <translation>devuelto</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_rows.py" />
      <source>lost</source>
      <translation>perdido</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_rows.py" />
      <source>paid</source>
      <translation>pagado</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_rows.py" />
      <source>short</source>
      <translation>de menos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>About {amount} NOS are expected; nothing was confirmed yet.</source>
      <translation>Se esperan unos {amount} NOS; aún no se ha confirmado nada.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>All that was expected came in.</source>
      <translation>Llegó todo lo previsto.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Assigned</source>
      <translation>Asignado</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Did not happen</source>
      <translation>No ocurrió</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Ended</source>
      <translation>Terminado</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Energy</source>
      <translation>Energía</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Expected</source>
      <translation>Previsto</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>In hand for {span}.</source>
      <translation>En curso desde hace {span}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Job</source>
      <translation>Trabajo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Later</source>
      <translation>Más tarde</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Market</source>
      <translation>Mercado</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Node</source>
      <translation>Nodo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>None</source>
      <translation>Ninguno</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>None of the {amount} NOS expected came in.</source>
      <translation>De los {amount} NOS esperados no llegó nada.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>None yet</source>
      <translation>Todavía ninguna</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Nothing can come in any more for this job.</source>
      <translation>Ya no puede llegar nada por este trabajo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Received</source>
      <translation>Recibido</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Result</source>
      <translation>Resultado</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Run</source>
      <translation>Ejecución</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Sent</source>
      <translation>Enviado</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Settled</source>
      <translation>Liquidado</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Started</source>
      <translation>Iniciado</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>This job earned nothing, and nothing was owed for it.</source>
      <translation>Este trabajo no ganó nada, y no se debía nada por él.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Transaction</source>
      <translation>Transacción</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>Waiting for this</source>
      <translation>Esperando esto</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>What it earned is told here when it is settled.</source>
      <translation>Lo que ganó aparece aquí cuando se liquide.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>as expected</source>
      <translation>según lo previsto</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>by the market's price</source>
      <translation>según el precio del mercado</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>did not happen</source>
      <translation>no ocurrió</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>measured by the GPU while it ran</source>
      <translation>medido por la GPU mientras se ejecutaba</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>not confirmed yet</source>
      <translation>sin confirmar todavía</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>not known yet</source>
      <translation>aún no se sabe</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>under way</source>
      <translation>en curso</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>was not measured</source>
      <translation>no se midió</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>{amount} NOS less than expected</source>
      <translation>{amount} NOS menos de lo previsto</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>{gap} NOS less came in than the {amount} NOS expected.</source>
      <translation>Llegaron {gap} NOS menos de los {amount} NOS previstos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_view.py" />
      <source>{moment}, {span} later</source>
      <translation>{moment}, {span} después</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_words.py" />
      <source>A job in hand</source>
      <translation>Un trabajo en curso</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/run_words.py" />
      <source>Job {address}</source>
      <translation>Trabajo {address}</translation>
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
      <translation>Cuentas, ganancias, ajustes y registros. Nada de ello sale de este PC por sí solo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>All settings of this page, without keys and without money, for another PC.</source>
      <translation>Todos los ajustes de esta página, sin claves ni dinero, para otro PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Goes through the first questions once more. Nothing is lost by it.</source>
      <translation>Repasa otra vez las primeras preguntas. No se pierde nada.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Grids</source>
      <translation>Redes</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>It starts in the tray, and your GPUs go on earning after a restart.</source>
      <translation>Se inicia en la bandeja, y tus GPU siguen ganando tras un reinicio.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Look</source>
      <translation>Aspecto</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Money</source>
      <translation>Dinero</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Notifications</source>
      <translation>Notificaciones</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Open the folder</source>
      <translation>Abrir la carpeta</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Save the settings</source>
      <translation>Guardar los ajustes</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Save to a file…</source>
      <translation>Guardar en un archivo…</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Set up again</source>
      <translation>Volver a configurar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Settings (*.json)</source>
      <translation>Ajustes (*.json)</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Settings as a file</source>
      <translation>Ajustes como archivo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Some settings could not be read and have their usual values</source>
      <translation>Algunos ajustes no se pudieron leer y tienen sus valores habituales</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Take from a file…</source>
      <translation>Cargar de un archivo…</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Take settings from a file</source>
      <translation>Cargar ajustes de un archivo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>What is not ticked never pops up. It is still kept in the list of alerts.</source>
      <translation>Lo que no está marcado no aparece nunca como notificación. Aun así, queda en la lista de avisos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>What others are told</source>
      <translation>Lo que se cuenta a otros</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>What pops up</source>
      <translation>Qué notificaciones aparecen</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Where your data is</source>
      <translation>Dónde están tus datos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Window</source>
      <translation>Ventana</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings.py" />
      <source>Your data</source>
      <translation>Tus datos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>A GPU rests</source>
      <translation>Una GPU descansa</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>A job paid too little</source>
      <translation>Un trabajo pagó de menos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>A new version</source>
      <translation>Una versión nueva</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>A node stopped</source>
      <translation>Un nodo se detuvo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>A switch failed</source>
      <translation>Falló un cambio</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Also how numbers and dates are written.</source>
      <translation>También cómo se escriben los números y las fechas.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Always between two jobs. A version that does not start is left again by itself.</source>
      <translation>Siempre entre dos trabajos. Si una versión no arranca, se vuelve sola a la anterior.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>As the desktop</source>
      <translation>Como el escritorio</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Ask</source>
      <translation>Preguntar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>At the start</source>
      <translation>Al iniciar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Dark</source>
      <translation>Oscuro</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Dark or light, or as your desktop has it.</source>
      <translation>Oscuro o claro, o como lo tenga tu escritorio.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Error reports</source>
      <translation>Informes de errores</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>In the tray your nodes go on working. Quitting lets them finish their jobs first.</source>
      <translation>En la bandeja, tus nodos siguen trabajando. Al salir, terminan antes sus trabajos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Install them by themselves</source>
      <translation>Instalarlas automáticamente</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Install updates</source>
      <translation>Instalar actualizaciones</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Jobs are programs of strangers. They reach the internet, but not this PC and not your router, printers or other computers. Leave it so. It holds from the next start on.</source>
      <translation>Los trabajos son programas de desconocidos. Llegan a internet, pero no a este PC ni a tu router, tus impresoras u otros equipos. Déjalo así. Vale a partir del próximo inicio.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Keep in the tray</source>
      <translation>Dejar en la bandeja</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Language</source>
      <translation>Idioma</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Let jobs reach my home network</source>
      <translation>Dejar que los trabajos accedan a la red de mi casa</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Light</source>
      <translation>Claro</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Look for updates</source>
      <translation>Buscar actualizaciones</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Never</source>
      <translation>Nunca</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Once a day</source>
      <translation>Una vez al día</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>SOL runs out</source>
      <translation>Se acaba el SOL</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Size of text</source>
      <translation>Tamaño del texto</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Start in the tray</source>
      <translation>Iniciar en la bandeja</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Tell the grid of faults</source>
      <translation>Comunicar los fallos a la red</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>The network is away</source>
      <translation>La red no responde</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Theme</source>
      <translation>Tema</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>When a node stops for a fault, the grid is told which, with the node's address and without your name, files or keys.</source>
      <translation>Cuando un nodo se detiene por un fallo, se comunica a la red cuál fue, con la dirección del nodo y sin tu nombre, archivos ni claves.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>When the window is closed</source>
      <translation>Al cerrar la ventana</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Where there is no tray, the window starts minimised.</source>
      <translation>Donde no hay bandeja, la ventana se inicia minimizada.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Who is asked sees your network address, and nothing else of you.</source>
      <translation>A quien se pregunta ve tu dirección de red y nada más de ti.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>Your home network</source>
      <translation>La red de tu casa</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_choices.py" />
      <source>{n} %</source>
      <translation>{n} %</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_parts.py" />
      <source>Kinds of notification</source>
      <translation>Tipos de notificación</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>22:00-07:00</source>
      <translation>22:00-07:00</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>A port on which a Prometheus server on this PC may fetch figures. Empty: nowhere. It holds from the next start on.</source>
      <translation>Un puerto en el que un servidor Prometheus de este equipo puede consultar cifras. Vacío: en ninguno. Vale a partir del próximo inicio.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Disk to leave free</source>
      <translation>Espacio en disco que debe quedar libre</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>E-mail for grids</source>
      <translation>Correo para las redes</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>EUR</source>
      <translation>EUR</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Figures for Prometheus</source>
      <translation>Cifras para Prometheus</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>For one kilowatt-hour, in your currency. With it, Earnings shows what is left.</source>
      <translation>Por un kilovatio-hora, en tu moneda. Con él, Ganancias muestra lo que queda.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>For “nosdesk ledger”: a CSV file, or the address of a price service. Empty: nobody is asked. A service that is asked learns on which days you were paid.</source>
      <translation>Para «nosdesk ledger»: un archivo CSV o la dirección de un servicio de precios. Vacío: no se pregunta a nadie. Un servicio al que se pregunta se entera de qué días te pagaron.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Grids besides the practice grid ask for one of whoever hosts. Nobody else is told.</source>
      <translation>Salvo la red de prácticas, las redes la piden a quien ofrece su PC. No se comunica a nadie más.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Highest fee</source>
      <translation>Comisión máxima</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>In GiB, on the disk that Docker uses. A job that eats into it is ended. It holds from the next start on.</source>
      <translation>En GiB, en el disco que usa Docker. Un trabajo que lo ocupa se termina. Vale a partir del próximo inicio.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>In SOL, what a transaction may offer beside its fixed fee to be served sooner when the network is busy. It holds from the next start on.</source>
      <translation>En SOL, lo que una transacción puede ofrecer además de su comisión fija para que se atienda antes cuando la red está ocupada. Vale a partir del próximo inicio.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>In your currency, by your own word. Empty: nothing is converted.</source>
      <translation>En tu moneda, según lo que tú indiques. Vacío: no se convierte nada.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Its code, such as EUR. Empty: amounts are shown in NOS only. With USD and no value of your own below, Network asks the grid what one NOS is worth.</source>
      <translation>Su código, por ejemplo EUR. Vacío: los importes se muestran solo en NOS. Con USD y sin un valor propio abajo, «Red» pregunta a la red cuánto vale un NOS.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>No notification pops up in these hours. They stay in the list of alerts.</source>
      <translation>En estas horas no aparece ninguna notificación. Quedan en la lista de avisos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Past prices</source>
      <translation>Precios pasados</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Price of electricity</source>
      <translation>Precio de la electricidad</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Quiet hours</source>
      <translation>Horas de silencio</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>This is too long for a file or an address.</source>
      <translation>Esto es demasiado largo para un archivo o una dirección.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Value of one NOS</source>
      <translation>Valor de un NOS</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Write a code of three to five letters such as EUR, or leave it empty.</source>
      <translation>Escribe un código de tres a cinco letras, por ejemplo EUR, o déjalo vacío.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Write a number such as 0.32, or leave it empty.</source>
      <translation>Escribe un número como 0.32, o déjalo vacío.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Write a port from 1024 to 65535, or leave it empty.</source>
      <translation>Escribe un puerto entre 1024 y 65535, o déjalo vacío.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Write a whole number of GiB, at least 1.</source>
      <translation>Escribe un número entero de GiB, como mínimo 1.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Write an address with an @, or leave it empty.</source>
      <translation>Escriba una dirección con @ o déjelo vacío.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Write an amount of SOL from 0 to 1, such as 0.0001.</source>
      <translation>Escribe una cantidad de SOL de 0 a 1, por ejemplo 0.0001.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Write hours such as 22:00-07:00, or mo-fr 18-24, sa-su 0-24.</source>
      <translation>Escribe un horario como 22:00-07:00, o mo-fr 18-24, sa-su 0-24.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>Your currency</source>
      <translation>Tu moneda</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>off</source>
      <translation>desactivado</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/settings_texts.py" />
      <source>you@example.org</source>
      <translation>nombre@example.org</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/tariff.py" />
      <source>{amount} {currency}</source>
      <translation>{amount} {currency}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/tariff_drafts.py" />
      <source>A number such as 0.30.</source>
      <translation>Un número como 0.30.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/tariff_drafts.py" />
      <source>Say in which currency, such as EUR or USD.</source>
      <translation>Di en qué moneda, por ejemplo EUR o USD.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/tariff_drafts.py" />
      <source>That is too much for a price.</source>
      <translation>Eso es demasiado para un precio.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/tariff_drafts.py" />
      <source>Three to five letters, such as EUR or USD.</source>
      <translation>De tres a cinco letras, por ejemplo EUR o USD.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Another Nosdesk program on this PC is fetching or installing an update. This one goes on as soon as that one is done, or was ended.</source>
      <translation>Otro programa Nosdesk de este equipo está descargando o instalando una actualización. Este continúa en cuanto aquel termine o se cierre.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Asks {host} for the newest version.</source>
      <translation>Pregunta a {host} por la versión más reciente.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Fetch it</source>
      <translation>Descargar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Fetching the update</source>
      <translation>Descargando la actualización</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>I have read it</source>
      <translation>Leído</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Installed</source>
      <translation>Instalada</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Installing</source>
      <translation>Instalando</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Look now</source>
      <translation>Buscar ahora</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Looked for on {moment}.</source>
      <translation>Buscada el {moment}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Looking</source>
      <translation>Revisando</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>May Nosdesk look for newer versions once a day? It asks {host}, which sees your network address and nothing else of you.</source>
      <translation>¿Puede Nosdesk buscar versiones más recientes una vez al día? Pregunta a {host}, que ve tu dirección de red y nada más de ti.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>No</source>
      <translation>No</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>No updates</source>
      <translation>Sin actualizaciones</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Nosdesk does not look for newer versions. You have {here}.</source>
      <translation>Nosdesk no busca versiones más recientes. Tienes la {here}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Nosdesk has not looked for newer versions yet. You have {here}.</source>
      <translation>Nosdesk todavía no ha buscado versiones más recientes. Tienes la {here}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Off</source>
      <translation>Desactivada</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Open with the system's installer</source>
      <translation>Abrir con el instalador del sistema</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Ready to install</source>
      <translation>Lista para instalar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>The update did not work</source>
      <translation>La actualización no funcionó</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>There is nothing newer than your version {here}.</source>
      <translation>No hay nada más reciente que tu versión {here}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>This build of Nosdesk looks for no updates. You have version {here}; newer ones are where you got it from.</source>
      <translation>Esta compilación de Nosdesk no busca actualizaciones. Tienes la versión {here}; las más recientes están donde la obtuviste.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Up to date</source>
      <translation>Al día</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Update</source>
      <translation>Actualizar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Updates</source>
      <translation>Actualizaciones</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Version {left} did not start twice, so Nosdesk went back to {here}. Your data is as it was. {left} is not installed again by itself.</source>
      <translation>La versión {left} no arrancó dos veces, así que Nosdesk volvió a la {here}. Tus datos están como estaban. La {left} no se instalará sola otra vez.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Version {new} is available</source>
      <translation>La versión {new} está disponible</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Version {new} is being installed.</source>
      <translation>Se está instalando la versión {new}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Version {new} is here, and it is what its makers signed. Install it by this command, then quit Nosdesk and start it again.</source>
      <translation>La versión {new} está aquí y es la que firmaron sus autores. Instálala con este comando; después cierra Nosdesk y vuelve a iniciarlo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Version {new} is installed as soon as none of your nodes has a job in hand. One that finishes its job takes no further one until then.</source>
      <translation>La versión {new} se instala en cuanto ninguno de tus nodos tenga un trabajo en curso. El que termina el suyo no acepta otro hasta entonces.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Version {new} is installed once the move of money that you began is over. If it asks for your passphrase, give it or cancel. Your nodes go on meanwhile.</source>
      <translation>La versión {new} se instala en cuanto termine el movimiento de dinero que empezaste. Si pide tu frase de contraseña, escríbela o cancela. Tus nodos siguen mientras tanto.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Version {new} is installed once the set-up is closed. Finish it, or close it and go on with it later.</source>
      <translation>La versión {new} se instala en cuanto se cierre la configuración. Termínala, o ciérrala y continúa más tarde.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Version {new} is installed. Nosdesk starts again now.</source>
      <translation>La versión {new} está instalada. Nosdesk se reinicia ahora.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Waiting for a move of money</source>
      <translation>Esperando a un movimiento de dinero</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Waiting for another program</source>
      <translation>Esperando a otro programa</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Waiting for the end of a job</source>
      <translation>Esperando a que termine un trabajo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Waiting for the set-up</source>
      <translation>Esperando a la configuración</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>Yes, once a day</source>
      <translation>Sí, una vez al día</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>You have {here}, and there is nothing newer to install.</source>
      <translation>Tienes {here} y no hay nada más nuevo que instalar.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>You have {here}. Nosdesk fetches {size} MB and checks them; your system's own installer then puts it in place.</source>
      <translation>Tienes la {here}. Se descargan y comprueban {size} MB; después los coloca el instalador de tu sistema.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>You have {here}. Nosdesk fetches {size} MB; your nodes finish their jobs, then it is installed and Nosdesk starts again. A node that only waits keeps its place in the queue, unless others' software runs it. The old version is kept.</source>
      <translation>Tienes la {here}. Se descargan {size} MB; tus nodos terminan sus trabajos, luego se instala y Nosdesk se reinicia. Un nodo que solo espera conserva su puesto en la cola, salvo que lo lleve un programa ajeno. Se conserva la versión anterior.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/updates_view.py" />
      <source>{done} of {size} MB of version {new} are here. Your nodes go on meanwhile.</source>
      <translation>Han llegado {done} de {size} MB de la versión {new}. Tus nodos siguen mientras tanto.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/wallet.py" />
      <source>Accounts</source>
      <translation>Cuentas</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/wallet.py" />
      <source>Add an account</source>
      <translation>Añadir una cuenta</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/wallet.py" />
      <source>Back to the accounts</source>
      <translation>Volver a las cuentas</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/wallet.py" />
      <source>Looking for your accounts.</source>
      <translation>Buscando tus cuentas.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/wallet.py" />
      <source>One more account under the same words</source>
      <translation>Otra cuenta con las mismas palabras</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/wallet.py" />
      <source>Your SOL and NOS, receiving and sending, your stake and your backup appear here once there is an account. The practice grid needs none: it brings play money of its own.</source>
      <translation>Tus SOL y NOS, recibir y enviar, tu stake y tu copia de seguridad aparecen aquí cuando haya una cuenta. La red de prácticas no la necesita: trae su propio dinero ficticio.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/wallet_view.py" />
      <source>Nobody can be asked yet whether money has arrived.</source>
      <translation>Aún no se puede preguntar a nadie si ha llegado dinero.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/wallet_view.py" />
      <source>Practice money</source>
      <translation>Dinero de prácticas</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/wallet_view.py" />
      <source>The grid does not answer, so what arrives is not seen now.</source>
      <translation>La red no responde, así que ahora no se ve lo que llega.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/wallet_view.py" />
      <source>Waiting. What arrives is told here.</source>
      <translation>Esperando. Lo que llegue se muestra aquí.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/wallet_view.py" />
      <source>What you see was never read.</source>
      <translation>Lo que ves no se ha leído nunca.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/wallet_view.py" />
      <source>What you see was read {age}.</source>
      <translation>Lo que ves se leyó {age}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/wallet_view.py" />
      <source>{amount} have arrived.</source>
      <translation>Han llegado {amount}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/wallet_view.py" />
      <source>{file} cannot be read. It is left as it is, and so is its key.</source>
      <translation>No se puede leer {file}. Se deja como está, y su clave también.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/wallet_view.py" />
      <source>{nos} NOS · {sol} SOL</source>
      <translation>{nos} NOS · {sol} SOL</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/wallet_view.py" />
      <source>{nos} and {sol} have arrived.</source>
      <translation>Han llegado {nos} y {sol}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pages/wallet_view.py" />
      <source>{trouble} {age}</source>
      <translation>{trouble} {age}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pop_note.py" />
      <source>All alerts</source>
      <translation>Todos los avisos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pop_note.py" />
      <source>Dismiss</source>
      <translation>Descartar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pop_note.py" />
      <source>Dismiss this notification</source>
      <translation>Descartar esta notificación</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/pop_note.py" />
      <source>Notification</source>
      <translation>Notificación</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/sidebar.py" />
      <source>Menu</source>
      <translation>Menú</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_menu.py" />
      <source>GPU</source>
      <translation>GPU</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_menu.py" />
      <source>Open</source>
      <translation>Abrir</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_menu.py" />
      <source>Snooze</source>
      <translation>Posponer</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_menu.py" />
      <source>Until I resume</source>
      <translation>Hasta que lo reanude</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>Alerts</source>
      <translation>Avisos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>Alerts ({n})</source>
      <translation>Avisos ({n})</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>For 1 hour</source>
      <translation>Durante 1 hora</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>For 15 minutes</source>
      <translation>Durante 15 minutos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>Quit</source>
      <translation>Salir</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>Quit now: your nodes are finishing</source>
      <translation>Salir ahora: tus nodos están terminando</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>Quit: your GPUs stop earning</source>
      <translation>Salir: tus GPU dejan de ganar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>Stop taking jobs</source>
      <translation>Dejar de aceptar trabajos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>Today {amount} NOS</source>
      <translation>Hoy {amount} NOS</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>Today: not read yet</source>
      <translation>Hoy: aún sin leer</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/tray_view.py" />
      <source>Until tomorrow, 8:00</source>
      <translation>Hasta mañana a las 8:00</translation>
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
      <translation>Nosdesk cometió un error.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/trouble_view.py" />
      <source>Try again. If it comes back, please report it with the details.</source>
      <translation>Inténtalo de nuevo. Si vuelve a ocurrir, comunícalo con los detalles.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/trouble_view.py" />
      <source>What we did</source>
      <translation>Lo que hicimos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/trouble_view.py" />
      <source>What you asked for was given up. Your node goes on.</source>
      <translation>Se abandonó lo que pediste. Tu nodo sigue.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/trouble_view.py" />
      <source>What you can do</source>
      <translation>Lo que puedes hacer</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/trouble_view.py" />
      <source>Why</source>
      <translation>Por qué</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_tools.py" />
      <source>Backup</source>
      <translation>Copia de seguridad</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_tools.py" />
      <source>Receive</source>
      <translation>Recibir</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_tools.py" />
      <source>Remove</source>
      <translation>Quitar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_tools.py" />
      <source>Send</source>
      <translation>Enviar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_tools.py" />
      <source>Stake</source>
      <translation>Stake</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_tools.py" />
      <source>Sweep</source>
      <translation>Traspaso</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_tools.py" />
      <source>What to do</source>
      <translation>Qué hacer</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>A sweep to {cold} is under way.</source>
      <translation>Hay un traspaso a {cold} en curso.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>For uptime the grid pays {amount} once you claim it.</source>
      <translation>Por el tiempo activo, la red paga {amount} en cuanto lo reclames.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>From {when} on, what is above {above} goes to {cold}. Until then you can turn it off.</source>
      <translation>A partir del {when}, lo que supere {above} se envía a {cold}. Hasta entonces puedes desactivarlo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>It heard of this node {percent} % of the time this month.</source>
      <translation>Este mes ha tenido noticias de este nodo el {percent} % del tiempo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>Needs no backup</source>
      <translation>No necesita copia de seguridad</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>Not read yet</source>
      <translation>Aún sin leer</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>Nothing is swept. A cold address keeps what you earn safe.</source>
      <translation>No se traspasa nada. Una dirección fría mantiene seguro lo que ganas.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>Only watched: its key is elsewhere</source>
      <translation>Solo se observa: su clave está en otro sitio</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>Play money of the practice grid, worth nothing</source>
      <translation>Dinero ficticio de la red de prácticas, sin ningún valor</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>SOL</source>
      <translation>SOL</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>Staked</source>
      <translation>En stake</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>The SOL lasts</source>
      <translation>El SOL dura</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>There is no stake account. Nodes begin with one of 0 NOS.</source>
      <translation>No hay cuenta de stake. Los nodos empiezan con una de 0 NOS.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>What is above {above} goes to {cold}.</source>
      <translation>Lo que supera {above} se envía a {cold}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>What is above {above} goes to {cold}. A test of {test} goes first.</source>
      <translation>Lo que supera {above} se envía a {cold}. Antes se envía una prueba de {test}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>What is staked is not known yet.</source>
      <translation>Aún no se sabe lo que hay en stake.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>at the pace of the last seven days</source>
      <translation>al ritmo de los últimos siete días</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>comes back over {time} once unstaked</source>
      <translation>vuelve a lo largo de {time} tras retirarlo del stake</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>days</source>
      <translation>días</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>free to send</source>
      <translation>disponibles para enviar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>known once nodes have paid fees</source>
      <translation>se sabrá cuando los nodos hayan pagado comisiones</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>no stake account</source>
      <translation>sin cuenta de stake</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>{amount} NOS can be taken out now</source>
      <translation>Ahora se pueden retirar {amount} NOS</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>{amount} SOL can be sent, the rest pays fees</source>
      <translation>Se pueden enviar {amount} SOL; el resto paga comisiones</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>{amount} are being released until {when}; {out} can be taken out now.</source>
      <translation>{amount} se están liberando hasta {when}; ahora se pueden retirar {out}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>{amount} are locked. Once you unstake, they come back over {time}.</source>
      <translation>Hay {amount} bloqueados. Cuando los retires del stake, vuelven a lo largo de {time}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>{amount} are released and can be taken out.</source>
      <translation>{amount} están liberados y se pueden retirar.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>{backup}, {when}</source>
      <translation>{backup}, {when}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/account_view.py" />
      <source>{test} were sent to {cold} as a test. Look in the cold wallet itself whether they are there. If they are not, turn sweeping off.</source>
      <translation>Se enviaron {test} a {cold} como prueba. Mira en la propia cartera fría si están ahí. Si no están, desactiva el traspaso.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/backup_part.py" />
      <source>Check your backup</source>
      <translation>Comprobar tu copia de seguridad</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/backup_part.py" />
      <source>Copy it for one minute</source>
      <translation>Copiarla durante un minuto</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/backup_part.py" />
      <source>Get the backup</source>
      <translation>Obtener la copia</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/backup_part.py" />
      <source>Key files (*.json)</source>
      <translation>Archivos de clave (*.json)</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/backup_part.py" />
      <source>Put it away</source>
      <translation>Ocultarla</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/backup_part.py" />
      <source>Show it on the screen</source>
      <translation>Mostrarla en pantalla</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/backup_part.py" />
      <source>That is the whole backup of this account.</source>
      <translation>Esa es toda la copia de seguridad de esta cuenta.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/backup_part.py" />
      <source>Type all of your backup words from the paper, or paste the key.</source>
      <translation>Escribe todas tus palabras de respaldo desde el papel, o pega la clave.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/backup_part.py" />
      <source>Whoever sees the backup can take all the money of this account. You are asked for your password before it is given.</source>
      <translation>Quien vea la copia de seguridad puede llevarse todo el dinero de esta cuenta. Antes de dártela se te pide la contraseña.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/backup_part.py" />
      <source>Write a key file</source>
      <translation>Crear un archivo de clave</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/backup_part.py" />
      <source>Write a key file…</source>
      <translation>Crear un archivo de clave…</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/backup_part.py" />
      <source>Written. Anybody who reads that file can take the money.</source>
      <translation>Creado. Cualquiera que lea ese archivo puede llevarse el dinero.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/consent_dialog.py" />
      <source>Copy the transaction</source>
      <translation>Copiar la transacción</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/consent_dialog.py" />
      <source>Do not sign it</source>
      <translation>No firmarla</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/consent_dialog.py" />
      <source>May this be signed?</source>
      <translation>¿Se puede firmar esto?</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/consent_dialog.py" />
      <source>Nosdesk tried it out: it does this and nothing else.</source>
      <translation>Nosdesk la ha probado: hace esto y nada más.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/consent_dialog.py" />
      <source>Sign it</source>
      <translation>Firmarla</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/consent_dialog.py" />
      <source>The grid wrote a transaction that gives your node this market's access key.</source>
      <translation>La red ha escrito una transacción que da a tu nodo la clave de acceso de este mercado.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/create_steps.py" />
      <source>Back: make no key</source>
      <translation>Atrás: no crear ninguna clave</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/create_steps.py" />
      <source>Keep them in this order. Who has them has the money. Without them, a broken computer takes it along. Nobody can give them back to you.</source>
      <translation>Guárdalas en este orden. Quien las tiene, tiene el dinero. Sin ellas, si el equipo se estropea, el dinero se pierde con él. Nadie puede devolvértelas.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/create_steps.py" />
      <source>Show the words again</source>
      <translation>Mostrar otra vez las palabras</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/create_steps.py" />
      <source>So that you can be sure the backup is good before money depends on it.</source>
      <translation>Para que sepas con certeza que la copia es buena antes de que dependa dinero de ella.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/create_steps.py" />
      <source>They are on paper</source>
      <translation>Están en el papel</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/create_steps.py" />
      <source>This is not word number {n}.</source>
      <translation>Esta no es la palabra número {n}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/create_steps.py" />
      <source>Three of your words, from your paper</source>
      <translation>Tres de tus palabras, de tu papel</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/create_steps.py" />
      <source>Word number {n}</source>
      <translation>Palabra número {n}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/create_steps.py" />
      <source>Write these words down on paper</source>
      <translation>Escribe estas palabras en un papel</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Address</source>
      <translation>Dirección</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Back: another key</source>
      <translation>Atrás: otra clave</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Back: bring no key</source>
      <translation>Atrás: no traer ninguna clave</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Back: watch none</source>
      <translation>Atrás: no observar ninguna</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Backup words or secret key</source>
      <translation>Palabras de respaldo o clave secreta</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Bring your key</source>
      <translation>Trae tu clave</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Choose a key file…</source>
      <translation>Elegir un archivo de clave…</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Compare it with what your other wallet shows. Nothing is kept yet.</source>
      <translation>Compárala con la que muestra tu otra cartera. Aún no se guarda nada.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Is this your address?</source>
      <translation>¿Es esta tu dirección?</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Keep this key</source>
      <translation>Guardar esta clave</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Show the address</source>
      <translation>Mostrar la dirección</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Show what I type</source>
      <translation>Mostrar lo que escribo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>These words give another address in each of the ways that wallets use. Choose yours. Nothing is kept yet.</source>
      <translation>Estas palabras dan una dirección distinta en cada una de las formas que usan las carteras. Elige la tuya. Aún no se guarda nada.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Type or paste your backup words or your secret key, or choose a key file such as nosana_key.json. You see the address before anything is kept.</source>
      <translation>Escribe o pega tus palabras de respaldo o tu clave secreta, o elige un archivo de clave como nosana_key.json. Ves la dirección antes de que se guarde nada.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>Watch this address</source>
      <translation>Observar esta dirección</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>You see what it owns. Nothing can be signed here: its key stays where it is.</source>
      <translation>Ves lo que tiene. Aquí no se puede firmar nada: su clave se queda donde está.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/import_steps.py" />
      <source>{file} still holds the key for anybody to read.</source>
      <translation>{file} sigue teniendo la clave a la vista de cualquiera.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/keeping_part.py" />
      <source>Only you see it. Empty: it goes by its address.</source>
      <translation>Solo la ves tú. Vacío: se usa su dirección.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/keeping_part.py" />
      <source>The keyring opens when you log in; the encrypted file with a passphrase of yours.</source>
      <translation>El llavero se abre cuando inicias sesión; el archivo cifrado, con una frase de contraseña tuya.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/keeping_part.py" />
      <source>What to call this account</source>
      <translation>Cómo llamar a esta cuenta</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/keeping_part.py" />
      <source>Where to keep the key</source>
      <translation>Dónde guardar la clave</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/keeping_part.py" />
      <source>{trouble} You can keep the key in an encrypted file instead, under a passphrase that only you know.</source>
      <translation>{trouble} Puedes guardar la clave en un archivo cifrado, con una frase de contraseña que solo tú conoces.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>A key for your money</source>
      <translation>Una clave para tu dinero</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>Backup words of a new key</source>
      <translation>Palabras de respaldo de una clave nueva</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>Bring that host's key</source>
      <translation>Traer la clave de ese anfitrión</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>Choose a place for it.</source>
      <translation>Elige un sitio para ella.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>How many backup words</source>
      <translation>Cuántas palabras de respaldo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>I have a key</source>
      <translation>Tengo una clave</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>Key file</source>
      <translation>Archivo de clave</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>Key files (*.json);;All files (*)</source>
      <translation>Archivos de clave (*.json);;Todos los archivos (*)</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>Make a new key</source>
      <translation>Crear una clave nueva</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>Make a new one, bring one that you have, or only watch an address.</source>
      <translation>Crea una nueva, trae una que ya tienes o solo observa una dirección.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>Nothing says yet where to keep the key.</source>
      <translation>Aún no está decidido dónde guardar la clave.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>Only watch an address</source>
      <translation>Solo observar una dirección</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>The system's keyring takes its time: it may be asking for its password in a window.</source>
      <translation>El llavero del sistema se toma su tiempo: puede que esté pidiendo su contraseña en una ventana.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>This PC has been a host before: the network's own software keeps its key in {file}. You may go on with that account. Its file and its containers are left as they are.</source>
      <translation>Este PC ya fue anfitrión: el software propio de la red guarda su clave en {file}. Se puede seguir con esa cuenta. El archivo y los contenedores quedan como están.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/key_panel.py" />
      <source>{n} words</source>
      <translation>{n} palabras</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/move_part.py" />
      <source>Back: do not do it</source>
      <translation>Atrás: no hacerlo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/move_part.py" />
      <source>Confirm</source>
      <translation>Confirmar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/move_part.py" />
      <source>Confirmed. Transaction {signature}</source>
      <translation>Confirmado. Transacción {signature}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/move_part.py" />
      <source>Do it now</source>
      <translation>Hacerlo ahora</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/move_part.py" />
      <source>Empty: it is asked about again next time.</source>
      <translation>Vacío: se vuelve a preguntar la próxima vez.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/move_part.py" />
      <source>Fee: {fee}</source>
      <translation>Comisión: {fee}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/move_part.py" />
      <source>It is not confirmed. See above why. Trying again never makes it twice.</source>
      <translation>No está confirmado. Arriba dice por qué. Reintentarlo nunca lo hace dos veces.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/move_part.py" />
      <source>NOS: {before} now, {after} after it.</source>
      <translation>NOS: {before} ahora, {after} después.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/move_part.py" />
      <source>Remember this address as</source>
      <translation>Recordar esta dirección como</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/move_part.py" />
      <source>SOL: {before} now, {after} after it.</source>
      <translation>SOL: {before} ahora, {after} después.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/move_part.py" />
      <source>Signing and sending it; this takes until the network confirms it.</source>
      <translation>Firmando y enviando; dura hasta que la red lo confirme.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/move_part.py" />
      <source>The transaction, tried out and not signed yet:</source>
      <translation>La transacción, probada y aún sin firmar:</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/move_part.py" />
      <source>Type the last six characters of the address</source>
      <translation>Escribe los seis últimos caracteres de la dirección</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/passphrase_part.py" />
      <source>Choose a passphrase for the encrypted file. Nobody can give it back to you: without it, only your backup opens your keys.</source>
      <translation>Elige una frase de contraseña para el archivo cifrado. Nadie puede devolvértela: sin ella, solo tu copia de seguridad abre tus claves.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/passphrase_part.py" />
      <source>Give no passphrase now</source>
      <translation>No dar ahora ninguna frase de contraseña</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/passphrase_part.py" />
      <source>Not now</source>
      <translation>Ahora no</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/passphrase_part.py" />
      <source>Passphrase</source>
      <translation>Frase de contraseña</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/passphrase_part.py" />
      <source>Passphrase of your keys</source>
      <translation>Frase de contraseña de tus claves</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/passphrase_part.py" />
      <source>That passphrase opens none of your keys.</source>
      <translation>Esa frase de contraseña no abre ninguna de tus claves.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/passphrase_part.py" />
      <source>The same again</source>
      <translation>La misma otra vez</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/passphrase_part.py" />
      <source>These two are not the same.</source>
      <translation>Las dos no son iguales.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/passphrase_part.py" />
      <source>Use this passphrase</source>
      <translation>Usar esta frase de contraseña</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/passphrase_part.py" />
      <source>Your keys are in an encrypted file. Its passphrase opens them until Nosdesk ends.</source>
      <translation>Tus claves están en un archivo cifrado. Su frase de contraseña las abre hasta que Nosdesk se cierre.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/qr_code.py" />
      <source>QR code of {address}</source>
      <translation>Código QR de {address}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/receive_part.py" />
      <source>Copy the address</source>
      <translation>Copiar la dirección</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/receive_part.py" />
      <source>SOL and NOS can be sent to this address. Scan it, or copy it and compare both ends.</source>
      <translation>A esta dirección se pueden enviar SOL y NOS. Escanéala, o cópiala y compara los dos extremos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/remove_part.py" />
      <source>A key goes only when its backup was checked in full, or when nothing is left at its addresses, and when nothing on this computer needs it.</source>
      <translation>Una clave solo se quita si su copia de seguridad se comprobó por completo, o si no queda nada en sus direcciones, y si nada en este equipo la necesita.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/remove_part.py" />
      <source>Remove this account</source>
      <translation>Quitar esta cuenta</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/remove_part.py" />
      <source>See whether it can be removed</source>
      <translation>Ver si se puede quitar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/secret_words.py" />
      <source>Secret words. They are painted, and are not read out.</source>
      <translation>Palabras secretas. Están dibujadas y no se leen en voz alta.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/send_part.py" />
      <source>Amount</source>
      <translation>Cantidad</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/send_part.py" />
      <source>An address, or the name of one that you know.</source>
      <translation>Una dirección, o el nombre de una que conoces.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/send_part.py" />
      <source>Check it</source>
      <translation>Comprobarlo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/send_part.py" />
      <source>Forget this known address</source>
      <translation>Olvidar esta dirección conocida</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/send_part.py" />
      <source>Known addresses</source>
      <translation>Direcciones conocidas</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/send_part.py" />
      <source>Say where it is to go.</source>
      <translation>Di adónde tiene que ir.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/send_part.py" />
      <source>Send {amount}</source>
      <translation>Enviar {amount}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/send_part.py" />
      <source>To</source>
      <translation>Para</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/send_part.py" />
      <source>What to send</source>
      <translation>Qué enviar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>A number of days from {fewest} to {most}.</source>
      <translation>Un número de días de {fewest} a {most}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>Add NOS</source>
      <translation>Añadir NOS</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>Add NOS to the stake</source>
      <translation>Añadir NOS al stake</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>Claim it</source>
      <translation>Reclamar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>Close the stake account</source>
      <translation>Cerrar la cuenta de stake</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>Days</source>
      <translation>Días</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>From {fewest} to {most}.</source>
      <translation>De {fewest} a {most}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>How many more, up to {most} in all.</source>
      <translation>Cuántos más, hasta {most} en total.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>Let it stand again</source>
      <translation>Reactivarlo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>Let the stake stand again</source>
      <translation>Reactivar el stake</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>Lock NOS</source>
      <translation>Bloquear NOS</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>Lock for longer</source>
      <translation>Bloquear por más tiempo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>Lock the stake for longer</source>
      <translation>Bloquear el stake por más tiempo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>Lock them</source>
      <translation>Bloquearlos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>NOS</source>
      <translation>NOS</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>Such as 12 or {amount}.</source>
      <translation>Por ejemplo 12 o {amount}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>Take out what is released</source>
      <translation>Retirar lo liberado</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/stake_part.py" />
      <source>Unstake</source>
      <translation>Retirar del stake</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/store_words.py" />
      <source>An encrypted file</source>
      <translation>Un archivo cifrado</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/store_words.py" />
      <source>Backup checked</source>
      <translation>Copia de seguridad comprobada</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/store_words.py" />
      <source>Backup checked by three words</source>
      <translation>Copia de seguridad comprobada con tres palabras</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/store_words.py" />
      <source>Backup never checked</source>
      <translation>Copia de seguridad nunca comprobada</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/store_words.py" />
      <source>Backup not checked since it was typed in</source>
      <translation>Copia de seguridad sin comprobar desde que se escribió</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/store_words.py" />
      <source>KWallet</source>
      <translation>KWallet</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/store_words.py" />
      <source>The system's keyring</source>
      <translation>El llavero del sistema</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/store_words.py" />
      <source>Windows Credential Manager</source>
      <translation>Administrador de credenciales de Windows</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/store_words.py" />
      <source>macOS Keychain</source>
      <translation>Llavero de macOS</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/sweep_part.py" />
      <source>A new rule begins a day later, with a small test. The rest follows only once you say that the test arrived. Nobody can call back what was swept.</source>
      <translation>Una regla nueva empieza un día después, con una pequeña prueba. El resto sigue solo cuando dices que la prueba llegó. Nadie puede recuperar lo que se traspasó.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/sweep_part.py" />
      <source>Begin sweeping</source>
      <translation>Activar el traspaso</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/sweep_part.py" />
      <source>Cold address</source>
      <translation>Dirección fría</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/sweep_part.py" />
      <source>From your hardware wallet.</source>
      <translation>De tu cartera física.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/sweep_part.py" />
      <source>NOS that stay here</source>
      <translation>NOS que se quedan aquí</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/sweep_part.py" />
      <source>Read it once more from the hardware wallet, not from this screen.</source>
      <translation>Léela otra vez en la cartera física, no en esta pantalla.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/sweep_part.py" />
      <source>Such as 20. What is above goes.</source>
      <translation>Por ejemplo 20. Lo que lo supere se envía.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/sweep_part.py" />
      <source>Sweep now</source>
      <translation>Traspasar ahora</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/sweep_part.py" />
      <source>The cold address, typed anew</source>
      <translation>La dirección fría, escrita de nuevo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/sweep_part.py" />
      <source>The same address again</source>
      <translation>La misma dirección otra vez</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/sweep_part.py" />
      <source>The test arrived</source>
      <translation>La prueba llegó</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/sweep_part.py" />
      <source>These are two addresses.</source>
      <translation>Son dos direcciones distintas.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wallet/sweep_part.py" />
      <source>Turn sweeping off</source>
      <translation>Desactivar el traspaso</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/window.py" />
      <source>Doctor</source>
      <translation>Doctor</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/window.py" />
      <source>Earnings</source>
      <translation>Ganancias</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/window.py" />
      <source>GPUs</source>
      <translation>GPU</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/window.py" />
      <source>Help</source>
      <translation>Ayuda</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/window.py" />
      <source>Home</source>
      <translation>Inicio</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/window.py" />
      <source>Jobs</source>
      <translation>Trabajos</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/window.py" />
      <source>Settings</source>
      <translation>Ajustes</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>Address: {address}</source>
      <translation>Dirección: {address}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>Admitted</source>
      <translation>Admitido</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>Ask again</source>
      <translation>Preguntar otra vez</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>Choose another GPU</source>
      <translation>Elegir otra GPU</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>In SOL, which you send to the address of your key. Rents come back when the accounts are closed. Nothing is signed before you press Start.</source>
      <translation>En SOL, que se envían a la dirección de su clave. Las rentas vuelven al cerrar las cuentas. No se firma nada antes de pulsar «Empezar».</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>In all</source>
      <translation>En total</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>In play money, which the grid gives you. Rents come back when the accounts are closed. Nothing is signed before you press Start.</source>
      <translation>En dinero ficticio, que da la red. Las rentas vuelven al cerrar las cuentas. No se firma nada antes de pulsar «Empezar».</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>In play money, which the practice grid gives you. Rents come back when the accounts are closed. Nothing is signed before you press Start.</source>
      <translation>En dinero ficticio, que te da la red de prácticas. Los depósitos vuelven cuando se cierran las cuentas. No se firma nada antes de que pulses Empezar.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>It gives no reason.</source>
      <translation>No da ningún motivo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>Met: {requirement}</source>
      <translation>Se cumple: {requirement}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>No market</source>
      <translation>Sin mercado</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>No market of this grid is for this GPU. {reason}</source>
      <translation>Ningún mercado de esta red es para esta GPU. {reason}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>Not met: {requirement}</source>
      <translation>No se cumple: {requirement}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>Not signed</source>
      <translation>Sin firmar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>Nothing runs on this PC. What the address has stands on the Wallet page.</source>
      <translation>En este PC no se ejecuta nada. Lo que tiene la dirección está en la página Cartera.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>Reading what a start costs.</source>
      <translation>Leyendo lo que cuesta un inicio.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>Refused</source>
      <translation>Denegada</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>The grid asks for more than this GPU showed. {reason}</source>
      <translation>La red pide más de lo que esta GPU ha demostrado. {reason}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>The grid did not take the request. {reason}</source>
      <translation>La red no aceptó la solicitud. {reason}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>The grid does not know this node yet. Ask again.</source>
      <translation>La red aún no conoce este nodo. Pregunta otra vez.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>The grid has turned this node down. {reason}</source>
      <translation>La red ha rechazado este nodo. {reason}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>The grid lets this node into the market {market}.</source>
      <translation>La red admite este nodo en el mercado {market}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>The grid wanted more signed than an access key: {reason}</source>
      <translation>La red quería que se firmara más que una clave de acceso: {reason}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>The grid will let this node in later. {reason}</source>
      <translation>La red admitirá este nodo más adelante. {reason}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>This PC</source>
      <translation>Este PC</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>Turned down</source>
      <translation>Rechazado</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>{reason} It will look again at {when}.</source>
      <translation>{reason} Volverá a mirar: {when}.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>{reason} Nothing was decided.</source>
      <translation>{reason} No se decidió nada.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_rows.py" />
      <source>{text} At the start you sign for its access key, and for nothing else:</source>
      <translation>{text} Al empezar firmas para su clave de acceso, y para nada más:</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_step.py" />
      <source>Apply</source>
      <translation>Solicitar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_step.py" />
      <source>Discord name, if you like</source>
      <translation>Nombre en Discord, si quieres</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_step.py" />
      <source>E-mail</source>
      <translation>Correo electrónico</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_step.py" />
      <source>The grid is told it. On the practice grid it never leaves this PC.</source>
      <translation>Se comunica a la red. En la red de prácticas nunca sale de este PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_step.py" />
      <source>What a start costs</source>
      <translation>Lo que cuesta un inicio</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_step.py" />
      <source>What the grid answered</source>
      <translation>Lo que respondió la red</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_step.py" />
      <source>What the grid wants to know</source>
      <translation>Lo que la red quiere saber</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_step.py" />
      <source>When you log in</source>
      <translation>Al iniciar sesión</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/apply_step.py" />
      <source>{name}: {label}</source>
      <translation>{name}: {label}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>Beside each figure: what such a card reaches at best.</source>
      <translation>Junto a cada cifra: lo que una tarjeta así alcanza como mucho.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>Looking for your GPUs, and what the grid pays for them.</source>
      <translation>Buscando tus GPU y lo que la red paga por ellas.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>Measures each card for about 20 seconds, and whether it computes rightly. You can skip it here and measure later.</source>
      <translation>Mide cada tarjeta durante unos 20 segundos y comprueba si calcula bien. Puedes omitirlo aquí y medir más tarde.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>Measuring {what}. About {span} left; no job can start meanwhile.</source>
      <translation>Midiendo: {what}. Quedan unos {span}; mientras tanto no puede empezar ningún trabajo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>No NVIDIA GPU was found in this PC. This grid has no work without one.</source>
      <translation>No se ha encontrado ninguna GPU NVIDIA en este PC. Sin ella no hay trabajo en esta red.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>No NVIDIA GPU was found in this PC. You can practise without one: such jobs are real containers, and only the money is play money.</source>
      <translation>No se encontró ninguna GPU de NVIDIA en este PC. Puedes practicar sin ella: esos trabajos son contenedores de verdad, y solo el dinero es ficticio.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>The grid says which market is right for each card.</source>
      <translation>La red dice qué mercado corresponde a cada tarjeta.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>The grid says which market is right for each card. The pay is play money on this grid.</source>
      <translation>La red dice qué mercado es el adecuado para cada tarjeta. En esta red se paga con dinero ficticio.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>There is no GPU to measure. Go on: no benchmark is needed to practise.</source>
      <translation>No hay ninguna GPU que medir. Continúe: para practicar no hace falta ninguna prueba.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>This PC, without a GPU</source>
      <translation>Este PC, sin GPU</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>arithmetic (FP32)</source>
      <translation>aritmética (FP32)</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>no limit is known</source>
      <translation>no se conoce ningún límite</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>tensor cores (BF16)</source>
      <translation>núcleos tensor (BF16)</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>tensor cores (FP16)</source>
      <translation>núcleos tensor (FP16)</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>the card's memory</source>
      <translation>la memoria de la tarjeta</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>the way from the GPU</source>
      <translation>el camino desde la GPU</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>the way to the GPU</source>
      <translation>el camino hacia la GPU</translation>
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
      <translation>{share} % de {best} {unit}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_rows.py" />
      <source>{what} was left out: {why}</source>
      <translation>Se omitió {what}: {why}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_steps.py" />
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_steps.py" />
      <source>How far the benchmark is</source>
      <translation>Hasta dónde llega la prueba de rendimiento</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_steps.py" />
      <source>Looking for your GPUs.</source>
      <translation>Buscando tus GPU.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_steps.py" />
      <source>Market: {market}</source>
      <translation>Mercado: {market}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_steps.py" />
      <source>Measure again</source>
      <translation>Medir otra vez</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_steps.py" />
      <source>Measure now</source>
      <translation>Medir ahora</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_steps.py" />
      <source>Use it</source>
      <translation>Usar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_steps.py" />
      <source>Use {name}</source>
      <translation>Usar {name}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_steps.py" />
      <source>What was measured</source>
      <translation>Lo que se midió</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/card_steps.py" />
      <source>Your GPUs</source>
      <translation>Tus GPU</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>All is well. What changes is looked at when you come back to this window.</source>
      <translation>Todo va bien. Lo que cambie se revisa cuando vuelvas a esta ventana.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>Fine</source>
      <translation>Bien</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>How much memory this PC has could not be read.</source>
      <translation>No se pudo leer cuánta memoria tiene este PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>Looking at this PC. Nothing is changed by it.</source>
      <translation>Revisando este PC. No se cambia nada.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>Looking at “{check}”…</source>
      <translation>Revisando «{check}»…</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>Looking…</source>
      <translation>Revisando…</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>Memory</source>
      <translation>Memoria</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>Needs a look</source>
      <translation>Requiere atención</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>Not admitted</source>
      <translation>Sin admitir</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>Not known</source>
      <translation>No se sabe</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>Not needed yet</source>
      <translation>Aún no hace falta</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>Not working</source>
      <translation>No funciona</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>One of {all} needs a look. It is checked again when you come back to this window.</source>
      <translation>Uno de {all} requiere atención. Se comprueba otra vez cuando vuelvas a esta ventana.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>System</source>
      <translation>Sistema</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>This PC has {gb} GiB. Jobs share it with your programs.</source>
      <translation>Este PC tiene {gb} GiB. Los trabajos los comparten con tus programas.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>{check}: {name}</source>
      <translation>{check}: {name}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>{name}, as the public grid wants it.</source>
      <translation>{name}, como lo quiere la red pública.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>{name}. Good for the grid that you chose; the public grid admits native Linux only.</source>
      <translation>{name}. Sirve para la red elegida; la red pública solo admite Linux nativo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>{name}. This grid does not admit it.</source>
      <translation>{name}. Esta red no lo admite.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>{n} of {all} need a look. They are checked again when you come back to this window.</source>
      <translation>{n} de {all} requieren atención. Se comprueban otra vez cuando vuelvas a esta ventana.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>{sentence} {why}</source>
      <translation>{sentence} {why}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/check_rows.py" />
      <source>“{check}” must be mended first: no job runs without it.</source>
      <translation>Antes hay que arreglar «{check}»: sin ello no se ejecuta ningún trabajo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/computer_step.py" />
      <source>Checks of this PC</source>
      <translation>Comprobaciones de este PC</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/computer_step.py" />
      <source>Copied</source>
      <translation>Copiado</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/computer_step.py" />
      <source>Copy</source>
      <translation>Copiar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/computer_step.py" />
      <source>Copy the command for “{check}”</source>
      <translation>Copiar el comando para «{check}»</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/first_steps.py" />
      <source>Chosen: {address}</source>
      <translation>Elegida: {address}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/first_steps.py" />
      <source>Where this PC works</source>
      <translation>Dónde trabaja este PC</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/first_steps.py" />
      <source>Whose money it is</source>
      <translation>De quién es el dinero</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>A key for play money is made for you. It is worth nothing elsewhere.</source>
      <translation>Se crea para ti una clave para dinero de juego. En otro sitio no vale nada.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>A key of my own</source>
      <translation>Una clave mía</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>An address is enough to watch. Its key stays wherever it is.</source>
      <translation>Para observar basta una dirección. Su clave se queda donde está.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Apply and start</source>
      <translation>Solicitar y empezar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Apply first; then you can start.</source>
      <translation>Haz antes la solicitud; después puedes empezar.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Benchmark</source>
      <translation>Prueba de rendimiento</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Choose the key that is to be paid.</source>
      <translation>Elija la clave que recibirá los pagos.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Done</source>
      <translation>Hecho</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>GPU and market</source>
      <translation>GPU y mercado</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Looking for your GPUs…</source>
      <translation>Buscando tus GPU…</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Make one, bring one, or choose one that is here. It stays on this PC.</source>
      <translation>Cree una, traiga una o elija una que ya esté aquí. Se queda en este PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Make one, bring one, or use it later on the public grid. It stays on this PC.</source>
      <translation>Crea una, trae una o úsala más adelante en la red pública. Se queda en este PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Measuring. Cancel it to go on at once.</source>
      <translation>Midiendo. Cancela para seguir enseguida.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>On the practice grid no wallet is needed: a key for play money is made for you.</source>
      <translation>En la red de prácticas no hace falta cartera: se crea para ti una clave para dinero ficticio.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Play money</source>
      <translation>Dinero ficticio</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Say which address to watch.</source>
      <translation>Di qué dirección observar.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Skip</source>
      <translation>Omitir</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Start</source>
      <translation>Empezar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>The grid decides who may host. Apply, read its answer, and start.</source>
      <translation>La red decide quién puede participar. Haz la solicitud, lee su respuesta y empieza.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>The grid does not let this PC in yet.</source>
      <translation>La red aún no admite a este PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>The grid that you chose is not here any more. Choose another one.</source>
      <translation>La red elegida ya no está. Elija otra.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>This PC will only watch.</source>
      <translation>Este PC solo va a observar.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>This computer</source>
      <translation>Este equipo</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>This grid admits one GPU of a PC. Untick the others.</source>
      <translation>Esta red admite una GPU por PC. Desmarca las demás.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>This grid admits {n} GPUs of a PC. Untick the others.</source>
      <translation>Esta red admite {n} GPU por PC. Desmarca las demás.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>This grid pays in play money: a key for it is made for you.</source>
      <translation>Esta red paga con dinero ficticio: se crea una clave para él.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Tick at least one GPU.</source>
      <translation>Marca al menos una GPU.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Wallet</source>
      <translation>Cartera</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>What is earned goes to a key of yours. It stays on this PC.</source>
      <translation>Lo que se gana va a una clave propia. Se queda en este PC.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Where</source>
      <translation>Dónde</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Where should this PC work?</source>
      <translation>¿Dónde debe trabajar este PC?</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>You can change this at any time. About 15 minutes, most of it waiting.</source>
      <translation>Puedes cambiarlo en cualquier momento. Unos 15 minutos, casi todos de espera.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>You can close this window; set-up goes on where you left off.</source>
      <translation>Puedes cerrar esta ventana; la configuración sigue donde la dejaste.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/set_up_words.py" />
      <source>Your GPUs are not known yet. Check again.</source>
      <translation>Tus GPU aún no se conocen. Comprueba de nuevo.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/step_list.py" />
      <source>Step {n} of {all}: {title}, {word}</source>
      <translation>Paso {n} de {all}: {title}, {word}</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/step_list.py" />
      <source>Steps of the set-up</source>
      <translation>Pasos de la configuración</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/step_list.py" />
      <source>done</source>
      <translation>hecho</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/step_list.py" />
      <source>now</source>
      <translation>ahora</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/step_list.py" />
      <source>to come</source>
      <translation>pendiente</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/way_buttons.py" />
      <source>chosen</source>
      <translation>elegido</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/way_buttons.py" />
      <source>not possible here</source>
      <translation>no es posible aquí</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/where_rows.py" />
      <source>Follow an address, such as that of a rig elsewhere. Nothing runs on this PC.</source>
      <translation>Sigue una dirección, por ejemplo la de un equipo que está en otro sitio. En este PC no se ejecuta nada.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/where_rows.py" />
      <source>No wallet, no risk. Real jobs in real containers, paid in play money by a grid inside this program. The best way to see how it works.</source>
      <translation>Sin cartera, sin riesgo. Trabajos de verdad en contenedores de verdad, pagados en dinero ficticio por una red dentro de este programa. La mejor manera de ver cómo funciona.</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/where_rows.py" />
      <source>Only watch</source>
      <translation>Solo observar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/wizard.py" />
      <source>Back</source>
      <translation>Atrás</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/wizard.py" />
      <source>Check again</source>
      <translation>Comprobar otra vez</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/wizard.py" />
      <source>Continue</source>
      <translation>Continuar</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/wizard.py" />
      <source>Set up later</source>
      <translation>Configurar más tarde</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/wizard.py" />
      <source>Set-up</source>
      <translation>Configuración</translation>
    </message>
    <message>
      <location filename="../../../nosdesk/ui/wizard/wizard.py" />
      <source>What this step asks</source>
      <translation>Lo que pide este paso</translation>
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
      <translation>hace {span}</translation>
    </message>
  </context>
</TS>

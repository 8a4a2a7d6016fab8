"""What goes into the frozen program and what stays out; `build.spec` asks.

Runs inside PyInstaller, on Linux and on Windows, in the environment that the program is built in.
"""

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

import nosdesk
from devtools.steps import ROOT

PACKAGE = ROOT / "nosdesk"

_QT_NAMES = (
    "Qt3DCore Qt3DRender QtBluetooth QtCharts QtConcurrent QtDataVisualization QtDesigner QtGraphs"
    " QtHelp QtLocation QtMultimedia QtNfc QtOpenGL QtOpenGLWidgets QtPdf QtPositioning"
    " QtPrintSupport QtQml QtQuick QtQuick3D QtQuickControls2 QtQuickWidgets QtRemoteObjects"
    " QtScxml QtSensors QtSerialPort QtSql QtStateMachine QtSvgWidgets QtTest QtTextToSpeech"
    " QtUiTools QtVirtualKeyboard QtWebChannel QtWebEngineCore QtWebEngineWidgets QtWebSockets"
    " QtXml"
)

UNUSED_MODULES = (
    "PyInstaller", "_distutils_hack", "curses", "ensurepip", "idlelib", "lib2to3", "pip",
    "pkg_resources", "pydoc_data", "pytest", "readline", "setuptools", "tkinter", "turtle",
    "unittest", "IPython", "numpy", "PIL", "gi", "win32com", "pythonwin",
    *(f"PySide6.{name}" for name in _QT_NAMES.split(" ")),
)  # fmt: skip
"""What some library would use if it were there, and Nosdesk does not need."""

_LANGUAGES = ("de", "es")

_UNWANTED = re.compile(
    r"""
    # Qt: parts, plugins and pictures that no page uses; the virtual keyboard is under the GPL
    virtualkeyboard | Qt6?(Qml|Quick|Pdf|EglFS|PrintSupport|Test|OpenGL|Sql|Xml\.|Concurrent)
  | eglfs | egldeviceintegrations | linuxfb | qminimal | vkkhr | qvnc | /generic/ | qdirect2d
  | libqgtk3 | networkinformation | /plugins/tls/ | /qml/ | opengl32sw | d3dcompiler
  | wayland-graphics-integration | xcbglintegrations | libxcb-glx  # widgets are drawn without it
  | imageformats/\w*q(tiff|tga|wbmp|icns|webp|gif|pdf|jpeg)
  | fullscreen-shell | ivi-shell | wl-shell-plugin | emulation-server | qtuiotouch
    # what every desktop system has, and must be its own for drivers and sessions to fit
  | lib(stdc\+\+|gcc_s|systemd|gcrypt|gpg-error|lz4|selinux|mount|blkid|cap)\.so
  | lib(dbus-1|X11|X11-xcb|Xau|Xdmcp|xcb|fontconfig|freetype|expat|z|png16|bsd|md)\.so
  | lib(glib|gobject|gio|gmodule|gthread)-2 | libpcre2 | libbrotli | libjpeg
  | libwayland-(client|cursor|egl)\.so | libdrm | libEGL | libGL | libOpenGL | libgbm
  | lib(gtk|gdk|cairo|pango|atk|atspi|epoxy|harfbuzz|pixman|graphite2|fribidi|thai|datrie)
  | libX(composite|damage|inerama|i|cursor|randr|fixes|ext|render)\.so | libxcb-render\.so
  | lib(gssapi|krb5|k5crypto|com_err|keyutils) | lib(readline|tinfo|ncurses)
  | libnvidia | libcuda
    # what only compilers read
  | \.(pyi|pyx|pxd|h|hpp|c|cpp)$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TRANSLATION = re.compile(r"Qt6?/translations/|PySide6/translations/")
_OUR_LANGUAGE = re.compile(rf"/qtbase_({'|'.join(_LANGUAGES)})\.qm$")


def own_modules() -> list[str]:
    """Return every module of the program by its name, for many are found by name only."""
    files = sorted(PACKAGE.rglob("*.py"))
    names = [".".join(file.relative_to(ROOT).with_suffix("").parts) for file in files]
    return [name.removesuffix(".__init__") for name in names]


def own_data() -> list[tuple[str, str]]:
    """Return the files that the package ships beside its modules, each with its folder."""
    found = sorted(
        {file for pattern in _data_patterns() for file in PACKAGE.glob(pattern) if file.is_file()}
    )
    return [(str(file), file.parent.relative_to(ROOT).as_posix()) for file in found]


def is_wanted(name: str) -> bool:
    """Tell whether a file that was found, by its name in the bundle, goes into it."""
    path = "/" + name.replace("\\", "/")
    if _TRANSLATION.search(path):
        return bool(_OUR_LANGUAGE.search(path))
    return not _UNWANTED.search(path)


def version_resource(name: str, work_folder: Path) -> str:
    """Return a file with what Windows shows of a program: its version, and whose it is."""
    parts = [int(part) for part in re.findall(r"\d+", nosdesk.__version__)[:4]]
    number = tuple([*parts, 0, 0, 0, 0][:4])
    words = {
        "CompanyName": "Nosdesk",
        "FileDescription": "Nosdesk",
        "FileVersion": nosdesk.__version__,
        "InternalName": name,
        "LegalCopyright": "Free software under the MIT licence",
        "OriginalFilename": f"{name}.exe",
        "ProductName": "Nosdesk",
        "ProductVersion": nosdesk.__version__,
    }
    rows = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in words.items())
    text = (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={number}, prodvers={number}), kids=["
        f"StringFileInfo([StringTable('040904B0', [{rows}])]),"
        " VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n"
    )
    file = work_folder / f"{name}-version.txt"
    file.write_text(text, encoding="utf-8")
    return str(file)


def _data_patterns() -> Iterable[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    patterns: list[str] = project["tool"]["setuptools"]["package-data"]["nosdesk"]
    return patterns

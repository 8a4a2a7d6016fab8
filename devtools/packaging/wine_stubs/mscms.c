/* mscms.dll for Wine, whose own lacks a function that Qt links to: there are no colour profiles.
 * Never shipped. */
#include <windows.h>
#define EXPORT __declspec(dllexport)

EXPORT void *WINAPI WcsCreateIccProfile(void *profile, DWORD options) { (void)profile; (void)options; return 0; }
EXPORT void *WINAPI OpenColorProfileA(void *profile, DWORD access, DWORD sharing, DWORD creation) {
    (void)profile; (void)access; (void)sharing; (void)creation;
    return 0;
}
EXPORT void *WINAPI OpenColorProfileW(void *profile, DWORD access, DWORD sharing, DWORD creation) {
    return OpenColorProfileA(profile, access, sharing, creation);
}
EXPORT void *WINAPI WcsOpenColorProfileA(void *a, void *b, void *c, DWORD d, DWORD e, DWORD f, DWORD g) {
    (void)a; (void)b; (void)c; (void)d; (void)e; (void)f; (void)g;
    return 0;
}
EXPORT void *WINAPI WcsOpenColorProfileW(void *a, void *b, void *c, DWORD d, DWORD e, DWORD f, DWORD g) {
    return WcsOpenColorProfileA(a, b, c, d, e, f, g);
}
EXPORT BOOL WINAPI CloseColorProfile(void *profile) { (void)profile; return TRUE; }
EXPORT BOOL WINAPI GetColorProfileFromHandle(void *profile, BYTE *bytes, DWORD *size) {
    (void)profile; (void)bytes; (void)size;
    return FALSE;
}
EXPORT BOOL WINAPI GetColorDirectoryA(LPCSTR machine, LPSTR folder, DWORD *size) {
    (void)machine; (void)folder; (void)size;
    return FALSE;
}
EXPORT BOOL WINAPI GetColorDirectoryW(LPCWSTR machine, LPWSTR folder, DWORD *size) {
    (void)machine; (void)folder; (void)size;
    return FALSE;
}
EXPORT BOOL WINAPI GetStandardColorSpaceProfileW(LPCWSTR machine, DWORD id, LPWSTR name, DWORD *size) {
    (void)machine; (void)id; (void)name; (void)size;
    return FALSE;
}

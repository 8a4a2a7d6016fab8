/* icuuc.dll for Wine, which lacks it. Qt asks it only for character sets beyond Unicode, Latin 1
 * and the system's own: each is said to be absent, and Qt does without. Never shipped. */
#define EXPORT __declspec(dllexport)
typedef int Status; /* U_FILE_ACCESS_ERROR is 4 */

static void absent(Status *status) {
    if (status) *status = 4;
}

EXPORT void *ucnv_open(const char *name, Status *status) { (void)name; absent(status); return 0; }
EXPORT void ucnv_close(void *set) { (void)set; }
EXPORT void ucnv_reset(void *set) { (void)set; }
EXPORT signed char ucnv_getMaxCharSize(void *set) { (void)set; return 4; }
EXPORT const char *ucnv_getName(void *set, Status *status) { (void)set; absent(status); return 0; }
EXPORT const char *ucnv_getAvailableName(int number) { (void)number; return 0; }
EXPORT int ucnv_countAvailable(void) { return 0; }
EXPORT int ucnv_toUCountPending(void *set, Status *status) { (void)set; absent(status); return 0; }
EXPORT int ucnv_fromUCountPending(void *set, Status *status) { (void)set; absent(status); return 0; }
EXPORT void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
EXPORT void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}

EXPORT const char *ucnv_getStandardName(const char *name, const char *standard, Status *status) {
    (void)name; (void)standard; absent(status);
    return 0;
}
EXPORT void ucnv_getToUCallBack(void *set, void **action, void **context) {
    (void)set;
    if (action) *action = 0;
    if (context) *context = 0;
}
EXPORT void ucnv_getFromUCallBack(void *set, void **action, void **context) {
    ucnv_getToUCallBack(set, action, context);
}
EXPORT void ucnv_setToUCallBack(void *s, void *a, void *b, void **c, void **d, Status *status) {
    (void)s; (void)a; (void)b; (void)c; (void)d; absent(status);
}
EXPORT void ucnv_setFromUCallBack(void *s, void *a, void *b, void **c, void **d, Status *status) {
    (void)s; (void)a; (void)b; (void)c; (void)d; absent(status);
}
EXPORT void ucnv_cbToUWriteUChars(void *a, void *b, int n, int offset, Status *status) {
    (void)a; (void)b; (void)n; (void)offset; absent(status);
}
EXPORT void ucnv_cbFromUWriteUChars(void *a, void **b, void *c, int offset, Status *status) {
    (void)a; (void)b; (void)c; (void)offset; absent(status);
}
EXPORT void ucnv_toUnicode(void *set, void **to, void *to_end, void **from, void *from_end,
                           int *offsets, signed char flush, Status *status) {
    (void)set; (void)to; (void)to_end; (void)from; (void)from_end; (void)offsets; (void)flush;
    absent(status);
}
EXPORT void ucnv_fromUnicode(void *set, void **to, void *to_end, void **from, void *from_end,
                             int *offsets, signed char flush, Status *status) {
    ucnv_toUnicode(set, to, to_end, from, from_end, offsets, flush, status);
}

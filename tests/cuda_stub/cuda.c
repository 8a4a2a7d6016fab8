/* A stand-in for NVIDIA's libcuda.so.1, for tests: it plays the machine that is written in the file
 * named by $NVML_STUB, the same as the stand-in for NVML beside it (tests/nvml_stub).
 *
 *   [system]  cuda_init = <error code>
 *   [gpu0] …  uuid, name, memory (bytes), compute = 8.9, and for this library:
 *     cuda = 1                  it can compute; cards without are not listed
 *     free = <bytes>            of its memory, before anything is taken
 *     processors, core_khz, memory_khz, bus_bits
 *     memory_gbs, to_gbs, from_gbs, fp32_gflops, fp16_gflops, bf16_gflops    how fast it is
 *     cuda_fail = <call> <nth> <code>   the nth such call on it, and all calls after it, fail so
 *     cuda_hang_ms = 500        waiting for its work takes that long
 *     flips = <kernel>          this kernel writes one wrong word; "copies" flips in transfers
 *
 * Memory is real, but of large buffers only the first and the last page are worked on. Kernels are
 * known by their names and do on the processor what they would do on a card; the time they take
 * follows from the speeds above. Built with -DOLD it lacks a call, as a driver from 2017 does.
 */
#define _GNU_SOURCE
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define API __attribute__((visibility("default")))
#define CARDS 64
#define BUFFERS 256
#define PAGE 4096
#define LINES 2048

typedef int Answer;
typedef uint32_t U32;
typedef uint64_t U64;

enum {
    OK = 0, BAD_VALUE = 1, OUT_OF_MEMORY = 2, NOT_INITIALIZED = 3, NO_DEVICE = 100,
    BAD_DEVICE = 101, BAD_IMAGE = 200, NO_CONTEXT = 201, NO_BINARY = 209, NOT_FOUND = 500,
    BAD_ADDRESS = 700,
};

/* --- The machine's file --------------------------------------------------------------------- */

static struct { char section[16], key[32], value[256]; } line[LINES];
static int lines;

static void read_file(void) {
    const char *path = getenv("NVML_STUB");
    char text[512], section[16] = "";
    FILE *file = path ? fopen(path, "r") : NULL;
    lines = 0;
    if (!file) return;
    while (fgets(text, sizeof text, file)) {
        char *value = strchr(text, '=');
        text[strcspn(text, "\r\n")] = 0;
        if (text[0] == '[') snprintf(section, 16, "%.*s", (int)strcspn(text + 1, "]"), text + 1);
        if (text[0] == '[' || !value || lines == LINES) continue;
        snprintf(line[lines].section, 16, "%s", section);
        snprintf(line[lines].key, 32, "%.*s", (int)strcspn(text, " ="), text);
        snprintf(line[lines++].value, 256, "%s", value + 1 + strspn(value + 1, " "));
    }
    fclose(file);
}

static const char *find(const char *section, const char *key) {
    for (int i = 0; i < lines; i++)
        if (!strcmp(line[i].section, section) && !strcmp(line[i].key, key)) return line[i].value;
    return NULL;
}

static int opened, cards, numbers[CARDS];
static __thread int current = -1; /* a context is current on the thread that made it */

static const char *of_card(int card, const char *key) {
    char section[16];
    snprintf(section, sizeof section, "gpu%d", numbers[card]);
    return find(section, key);
}

static double number_of(int card, const char *key) {
    const char *value = of_card(card, key);
    return value ? atof(value) : 0;
}

/* --- What fails ------------------------------------------------------------------------------- */

static int flipped, made, broken; /* calls of the failing kind so far; what every call fails with since */

static Answer begun(const char *call) {
    const char *plan;
    char which[64];
    int nth, code;
    if (!opened) return NOT_INITIALIZED;
    if (current < 0) return NO_CONTEXT;
    if (broken) return broken;
    plan = of_card(current, "cuda_fail");
    if (!plan || sscanf(plan, "%63s %d %d", which, &nth, &code) != 3 || strcmp(which, call)) return OK;
    if (++made < nth) return OK;
    /* Only what is wrong with the card itself lasts. */
    if (code >= 214 && code != 218 && code != 221 && code != 222) broken = code;
    return code;
}
#define BEGIN(call) do { Answer answer_ = begun(call); if (answer_) return answer_; } while (0)

/* --- Memory ----------------------------------------------------------------------------------- */

static struct { char *start; size_t size; int on_card; } buffer[BUFFERS];
static double free_now, now_s, events[BUFFERS];
static int event_count;

static Answer take(void **address, size_t size, int on_card) {
    if (on_card && size > free_now) return OUT_OF_MEMORY;
    for (int i = 0; i < BUFFERS; i++) {
        if (buffer[i].start) continue;
        void *start = mmap(NULL, size, PROT_READ | PROT_WRITE,
                           MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        if (start == MAP_FAILED) return OUT_OF_MEMORY;
        buffer[i].start = start;
        buffer[i].size = size;
        buffer[i].on_card = on_card;
        if (on_card) free_now -= size;
        *address = start;
        return OK;
    }
    return OUT_OF_MEMORY;
}

static Answer give_back(void *address, int on_card) {
    for (int i = 0; i < BUFFERS; i++) {
        if (!address || buffer[i].start != address || buffer[i].on_card != on_card) continue;
        munmap(buffer[i].start, buffer[i].size);
        if (on_card) free_now += buffer[i].size;
        buffer[i].start = NULL;
        return OK;
    }
    return BAD_VALUE;
}

static char *inside(U64 address, size_t size) { /* the memory of that address, if all of it is ours */
    for (int i = 0; i < BUFFERS; i++) {
        U64 start = (U64)(uintptr_t)buffer[i].start;
        if (buffer[i].start && buffer[i].on_card && address >= start
            && address + size <= start + buffer[i].size) return (char *)(uintptr_t)address;
    }
    return NULL;
}

/* Work on the words [0, count) of which only the outer pages are really there. */
#define FOR_WORDS(i, count) \
    for (U64 i = 0; i < (count); i = (i + 1 == PAGE / 4 && (count) > PAGE / 2) \
         ? (count) - PAGE / 4 : i + 1)

static void move(char *to, const char *from, size_t size) {
    if (size <= 2 * PAGE) { memcpy(to, from, size); return; }
    memcpy(to, from, PAGE);
    memcpy(to + size - PAGE, from + size - PAGE, PAGE);
}

/* --- Kernels ---------------------------------------------------------------------------------- */

static const char *const kernel_names[] = {
    "fill_words", "copy_words", "count_wrong_words", "count_unlike_words", "multiply_add",
    "multiply_tiles_fp16", "multiply_tiles_bf16",
};
enum { FILL, COPY, COUNT_WRONG, COUNT_UNLIKE, MULTIPLY_ADD, TILES_FP16, TILES_BF16, KERNELS };

#define WIDE(n) (*(U64 *)arguments[n])
#define SMALL(n) (*(U32 *)arguments[n])
#define SINGLE(n) (*(float *)arguments[n])

static int flips(int kernel) {
    const char *which = of_card(current, "flips");
    return which && !strcmp(which, kernel_names[kernel]);
}

static float of_half(uint16_t bits) {
    int exponent = (bits >> 10) & 31;
    float value = ldexpf((float)(exponent ? 1024 + (bits & 1023) : bits & 1023),
                         (exponent ? exponent : 1) - 25);
    return bits >> 15 ? -value : value;
}

static float of_bfloat(uint16_t bits) {
    U32 wide = (U32)bits << 16;
    float value;
    memcpy(&value, &wide, 4);
    return value;
}

static Answer fill(void **arguments) {
    U64 words = WIDE(1);
    U32 *to = (U32 *)inside(WIDE(0), 4 * words);
    if (!to) return BAD_ADDRESS;
    FOR_WORDS(i, words) to[i] = (U32)i * 0x9E3779B1u + SMALL(2);
    return OK;
}

static Answer copy(void **arguments) {
    size_t size = 16 * WIDE(2);
    char *to = inside(WIDE(0), size), *from = inside(WIDE(1), size);
    if (!to || !from) return BAD_ADDRESS;
    move(to, from, size);
    if (flips(COPY) && !flipped++) to[size - 1] ^= 1; /* once is enough: it is carried to and fro */
    now_s += 2.0 * size / number_of(current, "memory_gbs") / 1e9;
    return OK;
}

static Answer count_wrong(void **arguments) {
    U64 words = WIDE(1);
    U32 *at = (U32 *)inside(WIDE(0), 4 * words), *wrong = (U32 *)inside(WIDE(3), 4);
    if (!at || !wrong) return BAD_ADDRESS;
    FOR_WORDS(i, words) *wrong += at[i] != (U32)i * 0x9E3779B1u + SMALL(2);
    return OK;
}

static Answer count_unlike(void **arguments) {
    U64 words = WIDE(1), period = SMALL(3);
    U32 *at = (U32 *)inside(WIDE(0), 4 * words), *model = (U32 *)inside(WIDE(2), 4 * period);
    U32 *wrong = (U32 *)inside(WIDE(4), 4);
    if (!at || !wrong || !model || !period) return BAD_ADDRESS;
    FOR_WORDS(i, words) *wrong += at[i] != model[i % period];
    return OK;
}

static Answer multiply_add(void **arguments, U32 blocks, U32 size) {
    U64 threads = (U64)blocks * size;
    U32 *sums = (U32 *)inside(WIDE(0), 4 * threads), rounds = SMALL(1);
    float factor = SINGLE(2), one = SINGLE(3);
    if (!sums) return BAD_ADDRESS;
    if (factor != 1 || one != 1 || !rounds) return BAD_VALUE; /* the formula below is for these */
    FOR_WORDS(i, threads) {
        U32 sum = 0;
        for (U32 k = 0; k < 8; k++) sum += (U32)(i % size) + k + 16 * rounds;
        sums[i] = sum;
    }
    if (flips(MULTIPLY_ADD)) sums[threads - 1]++;
    now_s += 256.0 * rounds * threads / number_of(current, "fp32_gflops") / 1e9;
    return OK;
}

static Answer multiply_tiles(int kernel, void **arguments, U32 blocks, U32 size) {
    U64 warps = (U64)blocks * size / 32;
    float *sums = (float *)inside(WIDE(0), warps * 4096);
    uint16_t *left = (uint16_t *)inside(WIDE(1), 512), *back = (uint16_t *)inside(WIDE(2), 512);
    uint16_t *right = (uint16_t *)inside(WIDE(3), 512);
    float (*value)(uint16_t) = kernel == TILES_FP16 ? of_half : of_bfloat;
    U32 pairs = SMALL(4);
    float gain[256];
    if (!sums || !left || !back || !right) return BAD_ADDRESS;
    for (int i = 0; i < 256; i++) {
        gain[i] = 0;
        for (int k = 0; k < 16; k++)
            gain[i] += (value(left[i / 16 * 16 + k]) + value(back[i / 16 * 16 + k]))
                     * value(right[16 * k + i % 16]);
    }
    FOR_WORDS(i, warps * 1024) sums[i] = (float)(i / 256 % 4) + (float)pairs * gain[i % 256];
    if (flips(kernel)) sums[0] += 1;
    now_s += 65536.0 * pairs * warps
           / number_of(current, kernel == TILES_FP16 ? "fp16_gflops" : "bf16_gflops") / 1e9;
    return OK;
}

API Answer cuLaunchKernel(void *kernel, U32 blocks, U32 y, U32 z, U32 size, U32 size_y, U32 size_z,
                          U32 shared, void *stream, void **arguments, void **extra) {
    int which = (int)(intptr_t)kernel - 1;
    BEGIN("cuLaunchKernel");
    if (!blocks || y != 1 || z != 1 || !size || size > 1024 || size_y != 1 || size_z != 1
        || shared || stream || extra || !arguments) return BAD_VALUE;
    switch (which) {
        case FILL: return fill(arguments);
        case COPY: return copy(arguments);
        case COUNT_WRONG: return count_wrong(arguments);
        case COUNT_UNLIKE: return count_unlike(arguments);
        case MULTIPLY_ADD: return multiply_add(arguments, blocks, size);
        case TILES_FP16: case TILES_BF16: return multiply_tiles(which, arguments, blocks, size);
        default: return BAD_VALUE;
    }
}

static int version_of(int card) { return (int)(number_of(card, "compute") * 10 + 0.5); }

API Answer cuModuleLoadData(void **module, const char *text) {
    const char *target = strstr(text, ".target sm_");
    BEGIN("cuModuleLoadData");
    if (!target) return BAD_IMAGE;
    if (atoi(target + 11) > version_of(current)) return NO_BINARY;
    *module = strdup(text);
    return OK;
}
API Answer cuModuleUnload(void *module) {
    BEGIN("cuModuleUnload");
    free(module);
    return OK;
}
API Answer cuModuleGetFunction(void **kernel, void *module, const char *name) {
    char entry[128];
    BEGIN("cuModuleGetFunction");
    snprintf(entry, sizeof entry, ".entry %s(", name);
    for (int i = 0; i < KERNELS; i++) {
        if (strcmp(kernel_names[i], name) || !strstr(module, entry)) continue;
        *kernel = (void *)(intptr_t)(i + 1);
        return OK;
    }
    return NOT_FOUND;
}

/* --- Cards ------------------------------------------------------------------------------------ */

API Answer cuInit(U32 flags) {
    const char *init;
    (void)flags;
    read_file();
    if (!getenv("NVML_STUB")) return NO_DEVICE;
    if ((init = find("system", "cuda_init")) && atoi(init)) return atoi(init);
    cards = flipped = made = broken = 0;
    for (int number = 0; number < CARDS; number++) {
        char section[16];
        snprintf(section, sizeof section, "gpu%d", number);
        if (find(section, "uuid") && find(section, "cuda")) numbers[cards++] = number;
    }
    opened = 1;
    return cards ? OK : NO_DEVICE;
}
API Answer cuDeviceGetCount(int *count) {
    *count = cards;
    return opened ? OK : NOT_INITIALIZED;
}
API Answer cuDeviceGet(int *device, int place) {
    if (place < 0 || place >= cards) return BAD_DEVICE;
    *device = place;
    return OK;
}
#ifndef OLD
API Answer cuDeviceGetUuid(unsigned char *uuid, int device) {
    const char *text = of_card(device, "uuid") + 4;
    for (int i = 0; i < 16; text += 2) {
        unsigned byte;
        if (*text == '-') text++;
        if (sscanf(text, "%2x", &byte) != 1) return BAD_VALUE;
        uuid[i++] = (unsigned char)byte;
    }
    return OK;
}
#endif
API Answer cuDeviceGetName(char *name, int room, int device) {
    snprintf(name, (size_t)room, "%s", of_card(device, "name"));
    return OK;
}
API Answer cuDeviceTotalMem_v2(size_t *size, int device) {
    *size = (size_t)number_of(device, "memory");
    return OK;
}
API Answer cuDeviceGetAttribute(int *value, int which, int device) {
    const char *key = which == 16 ? "processors" : which == 13 ? "core_khz"
                    : which == 36 ? "memory_khz" : which == 37 ? "bus_bits" : NULL;
    if (which == 75) *value = version_of(device) / 10;
    else if (which == 76) *value = version_of(device) % 10;
    else if (key && of_card(device, key)) *value = (int)number_of(device, key);
    else return BAD_VALUE;
    return OK;
}
API Answer cuCtxCreate_v2(void **context, U32 flags, int device) {
    (void)flags;
    current = device;
    BEGIN("cuCtxCreate_v2");
    free_now = number_of(device, "free");
    *context = (void *)(intptr_t)(device + 1);
    return OK;
}
API Answer cuCtxDestroy_v2(void *context) {
    BEGIN("cuCtxDestroy_v2");
    if (!context) return BAD_VALUE;
    current = -1;
    return OK;
}

/* --- Calls about memory and time -------------------------------------------------------------- */

API Answer cuMemGetInfo_v2(size_t *left, size_t *total) {
    BEGIN("cuMemGetInfo_v2");
    *left = (size_t)free_now;
    *total = (size_t)number_of(current, "memory");
    return OK;
}
API Answer cuMemAlloc_v2(U64 *address, size_t size) {
    void *start;
    BEGIN("cuMemAlloc_v2");
    Answer answer = take(&start, size, 1);
    if (!answer) *address = (U64)(uintptr_t)start;
    return answer;
}
API Answer cuMemFree_v2(U64 address) {
    BEGIN("cuMemFree_v2");
    return give_back((void *)(uintptr_t)address, 1);
}
API Answer cuMemAllocHost_v2(void **address, size_t size) {
    BEGIN("cuMemAllocHost_v2");
    return take(address, size, 0);
}
API Answer cuMemFreeHost(void *address) {
    BEGIN("cuMemFreeHost");
    return give_back(address, 0);
}
API Answer cuMemsetD32_v2(U64 address, U32 word, size_t count) {
    U32 *to = (U32 *)inside(address, 4 * count);
    BEGIN("cuMemsetD32_v2");
    if (!to) return BAD_VALUE;
    FOR_WORDS(i, count) to[i] = word;
    return OK;
}

static Answer to_card(U64 to, const void *from, size_t size) {
    char *inner = inside(to, size);
    const char *flip = of_card(current, "flips");
    if (!inner) return BAD_VALUE;
    move(inner, from, size);
    if (flip && !strcmp(flip, "copies") && size > PAGE) inner[7] ^= 4;
    return OK;
}
API Answer cuMemcpyHtoD_v2(U64 to, const void *from, size_t size) {
    BEGIN("cuMemcpyHtoD_v2");
    return to_card(to, from, size);
}
API Answer cuMemcpyDtoH_v2(void *to, U64 from, size_t size) {
    char *inner = inside(from, size);
    BEGIN("cuMemcpyDtoH_v2");
    if (!inner) return BAD_VALUE;
    move(to, inner, size);
    return OK;
}
API Answer cuMemcpyHtoDAsync_v2(U64 to, const void *from, size_t size, void *stream) {
    (void)stream;
    BEGIN("cuMemcpyHtoDAsync_v2");
    now_s += size / number_of(current, "to_gbs") / 1e9;
    return to_card(to, from, size);
}
API Answer cuMemcpyDtoHAsync_v2(void *to, U64 from, size_t size, void *stream) {
    char *inner = inside(from, size);
    (void)stream;
    BEGIN("cuMemcpyDtoHAsync_v2");
    if (!inner) return BAD_VALUE;
    move(to, inner, size);
    now_s += size / number_of(current, "from_gbs") / 1e9;
    return OK;
}
API Answer cuEventCreate(void **event, U32 flags) {
    (void)flags;
    BEGIN("cuEventCreate");
    event_count = event_count % (BUFFERS - 1) + 1;
    *event = (void *)(intptr_t)event_count;
    return OK;
}
API Answer cuEventDestroy_v2(void *event) {
    BEGIN("cuEventDestroy_v2");
    return event ? OK : BAD_VALUE;
}
API Answer cuEventRecord(void *event, void *stream) {
    (void)stream;
    BEGIN("cuEventRecord");
    events[(intptr_t)event] = now_s;
    return OK;
}
API Answer cuEventSynchronize(void *event) {
    (void)event;
    BEGIN("cuEventSynchronize");
    usleep((U32)(number_of(current, "cuda_hang_ms") * 1000));
    return OK;
}
API Answer cuEventElapsedTime(float *milliseconds, void *begin, void *end) {
    BEGIN("cuEventElapsedTime");
    *milliseconds = (float)((events[(intptr_t)end] - events[(intptr_t)begin]) * 1000);
    return OK;
}

/* A stand-in for NVIDIA's libnvidia-ml.so.1, for tests: it plays the machine that is written in
 * the file named by $NVML_STUB, and notices at once when that file is replaced.
 *
 *   [system]               driver = 570.133.07, cuda = 12080, init = <error code>
 *   [gpu0] … [gpu63]       key = value, where "!15" makes the call fail with error 15
 *     listed = 0           the card is not plugged in; seen only by who opens the library anew
 *     lost = 15            every call about the card fails so
 *     hang_ms = 500        asking for its utilisation takes that long
 *     set_power = 1        its power may be limited
 *   $NVML_STUB.events      lines "gpu type data", each given once to who waits for events; a GPU
 *                          is named by the number of its section
 *
 * As with the real library, the cards are those that were there when it was opened, and a call
 * that a card does not know answers "not supported". Built with -DOLD it lacks the call that drivers
 * from before 2019 lack.
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define API __attribute__((visibility("default")))
#define CARDS 64
#define LINES 2048

typedef int Answer;
typedef void *Card;
typedef unsigned U32;
typedef unsigned long long U64;

enum {
    OK = 0, UNINITIALIZED = 1, BAD_ARGUMENT = 2, NOT_SUPPORTED = 3, NO_PERMISSION = 4,
    NOT_FOUND = 6, TOO_SMALL = 7, NOT_LOADED = 9, TIMED_OUT = 10, BAD_VERSION = 25,
};

/* --- The machine's file --------------------------------------------------------------------- */

static struct { char section[16], key[32], value[256]; } line[LINES];
static int lines;

static void read_line(char *text, char *section) {
    char *value = strchr(text, '=');
    if (text[0] == '[') snprintf(section, 16, "%.*s", (int)strcspn(text + 1, "]"), text + 1);
    if (text[0] == '[' || text[0] == '#' || !value || lines == LINES) return;
    snprintf(line[lines].section, 16, "%s", section);
    snprintf(line[lines].key, 32, "%.*s", (int)strcspn(text, " ="), text);
    snprintf(line[lines].value, 256, "%s", value + 1 + strspn(value + 1, " "));
    lines++;
}

static void read_file(void) {
    static struct stat seen;
    struct stat now;
    const char *path = getenv("NVML_STUB");
    char text[512], section[16] = "";
    FILE *file;
    if (!path || stat(path, &now)) { lines = 0; return; }
    if (now.st_ino == seen.st_ino && now.st_size == seen.st_size
        && now.st_mtim.tv_sec == seen.st_mtim.tv_sec
        && now.st_mtim.tv_nsec == seen.st_mtim.tv_nsec) return;
    if (!(file = fopen(path, "r"))) return;
    seen = now;
    lines = 0;
    while (fgets(text, sizeof text, file)) {
        text[strcspn(text, "\r\n")] = 0;
        read_line(text, section);
    }
    fclose(file);
}

static const char *find(const char *section, const char *key) {
    for (int i = 0; i < lines; i++)
        if (!strcmp(line[i].section, section) && !strcmp(line[i].key, key)) return line[i].value;
    return NULL;
}

/* --- The library and its cards -------------------------------------------------------------- */

static int opened, cards, numbers[CARDS]; /* the n-th listed card is described by [gpu<number>] */
static U32 limits[CARDS];

static const char *of_card(int number, const char *key) {
    char section[16];
    snprintf(section, sizeof section, "gpu%d", number);
    return find(section, key);
}

static Answer text_of(Card card, const char *key, const char **value) {
    long index = (long)card - 0x1000;
    const char *lost;
    if (!opened) return UNINITIALIZED;
    if (index < 0 || index >= cards) return BAD_ARGUMENT;
    read_file();
    lost = of_card(numbers[index], "lost");
    if (lost && atoi(lost)) return atoi(lost);
    *value = of_card(numbers[index], key);
    if (!*value) return NOT_SUPPORTED;
    return **value == '!' ? atoi(*value + 1) : OK;
}

static Answer number_of(Card card, const char *key, U64 *number) {
    const char *value;
    Answer answer = text_of(card, key, &value);
    if (!answer) *number = strtoull(value, NULL, 0);
    return answer;
}

static Answer small_of(Card card, const char *key, U32 *number) {
    U64 value;
    Answer answer = number_of(card, key, &value);
    if (!answer) *number = (U32)value;
    return answer;
}

static Answer copied(const char *text, char *to, U32 room) {
    if (strlen(text) + 1 > room) return TOO_SMALL;
    strcpy(to, text);
    return OK;
}

static Answer open_library(void) {
    const char *init;
    read_file();
    if (!getenv("NVML_STUB")) return NOT_LOADED;
    if ((init = find("system", "init")) && atoi(init)) return atoi(init);
    if (opened++) return OK;
    cards = 0;
    memset(limits, 0, sizeof limits);
    for (int number = 0; number < CARDS; number++) {
        const char *listed = of_card(number, "listed");
        if (of_card(number, "name") && !(listed && !atoi(listed))) numbers[cards++] = number;
    }
    return OK;
}

API Answer nvmlInit_v2(void) { return open_library(); }
#ifndef OLD
API Answer nvmlInitWithFlags(U32 flags) { (void)flags; return open_library(); }
#endif

API Answer nvmlShutdown(void) {
    if (!opened) return UNINITIALIZED;
    opened--;
    return OK;
}

API const char *nvmlErrorString(Answer answer) {
    static char text[32];
    snprintf(text, sizeof text, "stub error %d", answer);
    return text;
}

API Answer nvmlSystemGetDriverVersion(char *to, U32 room) {
    const char *version;
    if (!opened) return UNINITIALIZED;
    read_file();
    version = find("system", "driver");
    return version ? copied(version, to, room) : NOT_SUPPORTED;
}

API Answer nvmlSystemGetCudaDriverVersion_v2(int *to) {
    const char *version;
    if (!opened) return UNINITIALIZED;
    read_file();
    if (!(version = find("system", "cuda"))) return NOT_SUPPORTED;
    *to = atoi(version);
    return OK;
}

API Answer nvmlDeviceGetCount_v2(U32 *count) {
    const char *failure;
    if (!opened) return UNINITIALIZED;
    read_file();
    if ((failure = find("system", "count")) && *failure == '!') return atoi(failure + 1);
    *count = cards;
    return OK;
}

API Answer nvmlDeviceGetHandleByIndex_v2(U32 index, Card *card) {
    const char *unused;
    Answer answer;
    if (!opened) return UNINITIALIZED;
    if ((int)index >= cards) return BAD_ARGUMENT;
    *card = (Card)(0x1000L + index);
    answer = text_of(*card, "handle", &unused);
    return answer == NOT_SUPPORTED ? OK : answer;
}

API Answer nvmlDeviceGetHandleByUUID(const char *uuid, Card *card) {
    const char *value;
    if (!opened) return UNINITIALIZED;
    for (int index = 0; index < cards; index++) {
        *card = (Card)(0x1000L + index);
        if (!text_of(*card, "uuid", &value) && !strcmp(value, uuid)) return OK;
    }
    return NOT_FOUND;
}

/* --- What a card is ------------------------------------------------------------------------- */

#define TEXT(call, key) API Answer call(Card card, char *to, U32 room) { \
    const char *value; Answer answer = text_of(card, key, &value); \
    return answer ? answer : copied(value, to, room); }
#define NUMBER(call, key) API Answer call(Card card, U32 *to) { return small_of(card, key, to); }
#define NUMBERED(call, key) API Answer call(Card card, U32 which, U32 *to) { \
    char numbered[48]; snprintf(numbered, sizeof numbered, "%s%u", key, which); \
    return small_of(card, numbered, to); }

TEXT(nvmlDeviceGetName, "name")
TEXT(nvmlDeviceGetUUID, "uuid")
NUMBER(nvmlDeviceGetIndex, "index")
NUMBER(nvmlDeviceGetPowerManagementDefaultLimit, "power_default_mw")
NUMBER(nvmlDeviceGetCurrPcieLinkGeneration, "pcie_generation")
NUMBER(nvmlDeviceGetCurrPcieLinkWidth, "pcie_width")
NUMBER(nvmlDeviceGetMaxPcieLinkGeneration, "pcie_max_generation")
NUMBER(nvmlDeviceGetMaxPcieLinkWidth, "pcie_max_width")
NUMBERED(nvmlDeviceGetTemperatureThreshold, "threshold")

typedef struct { char legacy[16]; U32 domain, bus, device, id, subsystem; char bus_id[32]; } Pci;

API Answer nvmlDeviceGetPciInfo_v3(Card card, Pci *pci) {
    const char *value;
    Answer answer = text_of(card, "pci", &value);
    if (answer) return answer;
    memset(pci, 0, sizeof *pci);
    snprintf(pci->bus_id, sizeof pci->bus_id, "%s", value);
    return OK;
}

API Answer nvmlDeviceGetCudaComputeCapability(Card card, int *major, int *minor) {
    const char *value;
    Answer answer = text_of(card, "compute", &value);
    if (answer) return answer;
    return sscanf(value, "%d.%d", major, minor) == 2 ? OK : NOT_SUPPORTED;
}

API Answer nvmlDeviceGetPowerManagementLimitConstraints(Card card, U32 *lowest, U32 *highest) {
    Answer answer = small_of(card, "power_min_mw", lowest);
    return answer ? answer : small_of(card, "power_max_mw", highest);
}

API Answer nvmlDeviceGetMigMode(Card card, U32 *now, U32 *pending) {
    Answer answer = small_of(card, "mig", now);
    *pending = *now;
    return answer;
}

/* --- What a card reads ---------------------------------------------------------------------- */

NUMBER(nvmlDeviceGetPowerUsage, "power_mw")
NUMBER(nvmlDeviceGetFanSpeed, "fan")
NUMBERED(nvmlDeviceGetClockInfo, "clock")

API Answer nvmlDeviceGetTemperature(Card card, U32 sensor, U32 *to) {
    return sensor == 0 ? small_of(card, "temperature", to) : BAD_ARGUMENT;
}

typedef struct { U32 version, sensor; int degrees; } Temperature;

API Answer nvmlDeviceGetTemperatureV(Card card, Temperature *to) {
    if (to->version != 0x100000C) return BAD_VERSION;
    return small_of(card, "new_temperature", (U32 *)&to->degrees);
}

API Answer nvmlDeviceGetUtilizationRates(Card card, U32 to[2]) {
    U32 hang_ms;
    if (!small_of(card, "hang_ms", &hang_ms)) usleep(hang_ms * 1000);
    to[1] = 0;
    return small_of(card, "utilisation", to);
}

API Answer nvmlDeviceGetMemoryInfo(Card card, U64 to[3]) {
    U64 total, used, kept = 0;
    Answer answer = number_of(card, "memory", &total);
    if (!answer) answer = number_of(card, "memory_used", &used);
    if (answer) return answer;
    number_of(card, "memory_reserved", &kept);
    to[0] = total;
    to[1] = total - used - kept;
    to[2] = used + kept; /* the older call counts what the driver keeps as used */
    return OK;
}

typedef struct { U32 version; U64 total, reserved, free, used; } Memory;

API Answer nvmlDeviceGetMemoryInfo_v2(Card card, Memory *to) {
    Answer answer = number_of(card, "memory", &to->total);
    if (to->version != 0x02000028) return BAD_VERSION;
    if (!answer) answer = number_of(card, "memory_used", &to->used);
    if (answer) return answer;
    if (number_of(card, "memory_reserved", &to->reserved)) to->reserved = 0;
    to->free = to->total - to->used - to->reserved;
    return OK;
}

API Answer nvmlDeviceGetTotalEnergyConsumption(Card card, U64 *to) {
    return number_of(card, "energy_mj", to);
}

API Answer nvmlDeviceGetCurrentClocksEventReasons(Card card, U64 *to) {
    return number_of(card, "slowdowns", to);
}

API Answer nvmlDeviceGetCurrentClocksThrottleReasons(Card card, U64 *to) {
    return number_of(card, "old_slowdowns", to);
}

API Answer nvmlDeviceGetTotalEccErrors(Card card, U32 kind, U32 counter, U64 *to) {
    if (counter != 0) return BAD_ARGUMENT;
    return number_of(card, kind ? "ecc_uncorrected" : "ecc_corrected", to);
}

API Answer nvmlDeviceGetRemappedRows(Card card, U32 *good, U32 *bad, U32 *pending, U32 *failed) {
    Answer answer = small_of(card, "remap_pending", pending);
    *good = *bad = 0;
    return answer ? answer : small_of(card, "remap_failed", failed);
}

API Answer nvmlDeviceGetRetiredPagesPendingStatus(Card card, U32 *to) {
    return small_of(card, "retirement_pending", to);
}

typedef struct { U32 pid; U64 memory; U32 instance, part; } Process;

static Answer processes_of(Card card, const char *key, U32 *count, Process *to) {
    const char *value; /* pid:bytes,pid:bytes */
    char copy[256], *rest = copy;
    U32 room = *count;
    Answer answer = text_of(card, key, &value);
    if (answer) return answer;
    snprintf(copy, sizeof copy, "%s", value);
    *count = 0;
    for (char *each; (each = strsep(&rest, ","));) {
        Process seen = { .instance = ~0u, .part = ~0u };
        if (sscanf(each, "%u:%llu", &seen.pid, &seen.memory) != 2) continue;
        if (to && *count < room) to[*count] = seen;
        ++*count;
    }
    return *count > room ? TOO_SMALL : OK;
}

API Answer nvmlDeviceGetComputeRunningProcesses_v3(Card card, U32 *count, Process *to) {
    return processes_of(card, "computing", count, to);
}

API Answer nvmlDeviceGetGraphicsRunningProcesses_v3(Card card, U32 *count, Process *to) {
    return processes_of(card, "drawing", count, to);
}

/* --- What can be changed -------------------------------------------------------------------- */

API Answer nvmlDeviceGetEnforcedPowerLimit(Card card, U32 *to) {
    Answer answer = small_of(card, "power_limit_mw", to);
    if (!answer && limits[(long)card - 0x1000]) *to = limits[(long)card - 0x1000];
    return answer;
}

API Answer nvmlDeviceSetPowerManagementLimit(Card card, U32 milliwatts) {
    U32 allowed, lowest, highest;
    Answer answer = small_of(card, "set_power", &allowed);
    if (answer) return answer;
    if (!allowed) return NO_PERMISSION;
    if (!nvmlDeviceGetPowerManagementLimitConstraints(card, &lowest, &highest)
        && (milliwatts < lowest || milliwatts > highest)) return BAD_ARGUMENT;
    limits[(long)card - 0x1000] = milliwatts;
    return OK;
}

/* --- Events --------------------------------------------------------------------------------- */

static U64 wanted[CARDS];
static char set;

API Answer nvmlEventSetCreate(void **to) {
    const char *failure;
    if (!opened) return UNINITIALIZED;
    read_file();
    if ((failure = find("system", "events")) && *failure == '!') return atoi(failure + 1);
    memset(wanted, 0, sizeof wanted);
    *to = &set;
    return OK;
}

API Answer nvmlEventSetFree(void *freed) { return freed == &set ? OK : BAD_ARGUMENT; }

API Answer nvmlDeviceRegisterEvents(Card card, U64 types, void *to) {
    U64 known;
    Answer answer = number_of(card, "events", &known);
    if (answer) return answer;
    if (to != &set) return BAD_ARGUMENT;
    if (types & ~known) return NOT_SUPPORTED;
    wanted[(long)card - 0x1000] |= types;
    return OK;
}

typedef struct { Card card; U64 type, data; U32 instance, part; } Event;

static int index_of(int number) {
    for (int index = 0; index < cards; index++)
        if (numbers[index] == number) return index;
    return -1;
}

static int next_event(Event *event) {
    static char last[512];
    static long offset;
    char path[512], text[128];
    int number, index = -1;
    FILE *file;
    snprintf(path, sizeof path, "%s.events", getenv("NVML_STUB"));
    if (strcmp(path, last)) offset = 0;
    strcpy(last, path);
    if (!(file = fopen(path, "r"))) return 0;
    fseek(file, offset, SEEK_SET);
    while (index < 0 && fgets(text, sizeof text, file) && strchr(text, '\n')) {
        offset = ftell(file);
        if (sscanf(text, "%d %llu %llu", &number, &event->type, &event->data) != 3) continue;
        index = index_of(number);
        if (index >= 0 && !(wanted[index] & event->type)) index = -1;
    }
    fclose(file);
    event->card = (Card)(0x1000L + index);
    return index >= 0;
}

API Answer nvmlEventSetWait_v2(void *from, Event *event, U32 timeout_ms) {
    if (from != &set) return BAD_ARGUMENT;
    for (U32 waited = 0;; waited += 20) {
        if (next_event(event)) {
            event->instance = event->part = ~0u;
            return OK;
        }
        if (waited >= timeout_ms) return TIMED_OUT;
        usleep(20000);
    }
}

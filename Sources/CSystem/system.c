// renameat2 and syncfs need _GNU_SOURCE, which Swift's Glibc module does not set.
#define _GNU_SOURCE
#include "CSystem.h"
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int mingbai_exchange(const char *one, const char *other) {
#if defined(__APPLE__)
    return renamex_np(one, other, RENAME_SWAP);
#else
    return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE);
#endif
}

int mingbai_sync_file_system(int descriptor) {
#if defined(__APPLE__)
    // There is no syncfs; sync() covers every file system and reports nothing, fcntl waits for this one's disk.
    sync();
    return fcntl(descriptor, F_FULLFSYNC);
#else
    return syncfs(descriptor);
#endif
}

// renameat2 needs _GNU_SOURCE, which Swift's Glibc module does not set.
#define _GNU_SOURCE
#include "CSystem.h"
#include <fcntl.h>
#include <stdio.h>

int mingbai_exchange(const char *one, const char *other) {
#if defined(__APPLE__)
    return renamex_np(one, other, RENAME_SWAP);
#else
    return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE);
#endif
}

#ifndef CSYSTEM_H
#define CSYSTEM_H

/// Exchanges two directory entries in one step, so that no reader ever finds either missing.
/// Returns 0, or -1 with errno set (ENOSYS, EINVAL or ENOTSUP where the file system cannot).
int mingbai_exchange(const char *one, const char *other);

#endif

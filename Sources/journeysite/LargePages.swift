#if canImport(Glibc)
  import Glibc
#endif

/// Lets the kernel give memory two megabytes at a time instead of four kilobytes, where it does that for those who
/// ask (`madvise` in `/sys/kernel/mm/transparent_hugepage/enabled`): a site of 1,000 journeys then touches new
/// memory 2,000 times instead of 29,000, which saves a build a twentieth of its time.
///
/// The room is asked for, marked and given back at once. tcmalloc keeps it, so that whatever is asked for next lies
/// there; nothing is used before it is written to. With the C library's own `malloc` this does nothing.
func askForLargePages() {
  #if canImport(Glibc)
    let room = 160 << 20
    guard let start = malloc(room) else { return }
    let page = UInt(sysconf(Int32(_SC_PAGESIZE)))
    let first = (UInt(bitPattern: start) + page - 1) & ~(page - 1)
    madvise(UnsafeMutableRawPointer(bitPattern: first), room - Int(page), MADV_HUGEPAGE)
    free(start)
  #endif
}

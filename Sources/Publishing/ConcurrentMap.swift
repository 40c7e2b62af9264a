extension Array where Element: Sendable {
  /// The results of a transform, in the order of the elements, with at most `width` running at once.
  ///
  /// Elements are handed out in chunks, so that a thousand small ones don't cost a thousand tasks.
  func concurrentMap<Result: Sendable>(
    width: Int,
    _ transform: @Sendable @escaping (Element) -> Result
  ) async -> [Result] {
    await concurrentMap(width: width, each: {}) { (_: inout Void, element) in transform(element) }
  }

  /// The same with a value that neighbours share: each chunk of them starts with a new one.
  func concurrentMap<Shared: ~Copyable, Result: Sendable>(
    width: Int,
    each start: @Sendable @escaping () -> Shared,
    _ transform: @Sendable @escaping (inout Shared, Element) -> Result
  ) async -> [Result] {
    guard width > 1, count > 1 else { return self[...].results(start, transform) }
    let ranges = chunks(for: width)
    var chunks = [[Result]](repeating: [], count: ranges.count)
    await withTaskGroup(of: (Int, [Result]).self) { group in
      func run(_ chunk: Int) {
        let slice = self[ranges[chunk]]
        group.addTask { (chunk, slice.results(start, transform)) }
      }
      var next = Swift.min(width, ranges.count)
      for chunk in 0..<next { run(chunk) }
      while let (chunk, results) = await group.next() {
        chunks[chunk] = results
        guard next < ranges.count else { continue }
        run(next)
        next += 1
      }
    }
    return chunks.flatMap { $0 }
  }

  /// Large chunks first and ever smaller ones after them, so that nobody waits long for the last to end.
  private func chunks(for width: Int) -> [Range<Int>] {
    var chunks: [Range<Int>] = []
    var start = 0
    while start < count {
      let size = Swift.max((count - start) / (width * 4), Swift.min(8, count / width), 1)
      chunks.append(start..<Swift.min(start + size, count))
      start += size
    }
    return chunks
  }
}

extension ArraySlice {
  fileprivate func results<Shared: ~Copyable, Result>(
    _ start: () -> Shared,
    _ transform: (inout Shared, Element) -> Result
  ) -> [Result] {
    var shared = start()
    return map { transform(&shared, $0) }
  }
}

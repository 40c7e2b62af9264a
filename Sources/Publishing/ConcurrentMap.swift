extension Array where Element: Sendable {
  /// The results of a transform, in the order of the elements, with at most `width` running at once.
  ///
  /// Elements are handed out in chunks, so that a thousand small ones don't cost a thousand tasks.
  func concurrentMap<Result: Sendable>(
    width: Int,
    _ transform: @Sendable @escaping (Element) -> Result
  ) async -> [Result] {
    guard width > 1, count > 1 else { return map(transform) }
    let size = Swift.max(1, count / (width * 8))
    let starts = Swift.Array(stride(from: 0, to: count, by: size))
    var chunks = [[Result]](repeating: [], count: starts.count)
    await withTaskGroup(of: (Int, [Result]).self) { group in
      func start(_ chunk: Int) {
        let slice = self[starts[chunk]..<Swift.min(starts[chunk] + size, count)]
        group.addTask { (chunk, slice.map(transform)) }
      }
      var next = Swift.min(width, starts.count)
      for chunk in 0..<next { start(chunk) }
      while let (chunk, results) = await group.next() {
        chunks[chunk] = results
        guard next < starts.count else { continue }
        start(next)
        next += 1
      }
    }
    return chunks.flatMap { $0 }
  }
}

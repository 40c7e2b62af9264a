import Diagnostics

/// The YAML in some lines of a file (1-based); nil when there is nothing, or nothing that can be kept.
///
/// After a syntax error a mapping keeps the entries before it.
func yaml(in text: SourceText, lines: Range<Int>) -> Diagnosed<YAML?> {
  guard !lines.isEmpty else { return Diagnosed(nil) }
  let start = text.lineStarts[lines.lowerBound - 1]
  let end = text.lineStarts[lines.upperBound - 1]
  return text.bytes.withUnsafeBufferPointer { bytes in
    YAMLEvents.reading(UnsafeBufferPointer(rebasing: bytes[start..<end])) { events in
      var reading = YAMLReading(
        events: events,
        places: ScalarPlaces(text: text, byte: start, line: lines.lowerBound)
      )
      let value = reading.root()
      return Diagnosed(value, reading.diagnostics)
    }
  }
}

/// Makes values of events, and refuses what only costs an author understanding.
private struct YAMLReading {
  static let depthLimit = 64
  static let nodeLimit = 50_000

  var events: YAMLEvents
  var places: ScalarPlaces
  var diagnostics: [Diagnostic] = []
  private var nodeCount = 0
  private var isStopped = false

  init(events: YAMLEvents, places: ScalarPlaces) {
    self.events = events
    self.places = places
  }

  mutating func root() -> YAML? {
    var value: YAML?
    var documents = 0
    while let event = next() {
      switch event.kind {
      case .start, .documentEnd: break
      case .end: return value
      case .documentStart:
        documents += 1
        guard documents == 1 else {
          report(.yamlUnsupported, "a second document starts here; one file holds one", event.offset)
          return value
        }
      case .scalar, .alias, .sequenceStart, .mappingStart, .collectionEnd:
        value = node(event, depth: 1)
      }
    }
    return value
  }

  /// The next event; nil at the end, or when something was reported that ends the reading.
  private mutating func next() -> YAMLEvent? {
    guard !isStopped else { return nil }
    if let event = events.next() { return event }
    isStopped = true
    if let fault = events.fault { diagnostics.append(fault.diagnostic(&places)) }
    return nil
  }

  /// The value that starts with an event; nil when the reading stopped within it.
  private mutating func node(_ event: YAMLEvent, depth: Int) -> YAML? {
    guard isWithinLimits(event, depth: depth) else { return nil }
    let location = places.location(of: event.offset)
    refuseProperties(of: event)
    switch event.kind {
    case .scalar(let text, let isPlain):
      let isNull = isPlain && ["", "~", "null", "Null", "NULL"].contains(text)
      return YAML(isNull ? .null : .scalar(text), at: location)
    case .alias(let name):
      report(
        .yamlUnsupported,
        "'*\(name)' refers to a value elsewhere, which is not supported; "
          + "write the value here, or put a text that starts with '*' in quotes",
        event.offset
      )
      return YAML(.null, at: location)
    case .sequenceStart: return sequence(depth: depth).map { YAML(.sequence($0), at: location) }
    case .mappingStart: return mapping(depth: depth).map { YAML(.mapping($0), at: location) }
    case .start, .documentStart, .documentEnd, .collectionEnd, .end: return nil
    }
  }

  private mutating func sequence(depth: Int) -> [YAML]? {
    var items: [YAML] = []
    while let event = next() {
      if case .collectionEnd = event.kind { return items }
      guard let item = node(event, depth: depth + 1) else { return nil }
      items.append(item)
    }
    return nil
  }

  private mutating func mapping(depth: Int) -> [YAML.Entry]? {
    var entries: [YAML.Entry] = []
    var keys = KeyPlaces()
    while let event = next() {
      if case .collectionEnd = event.kind { return entries }
      // Before its value: places are quick to find from the top down only.
      let location = places.location(of: event.offset)
      let key = key(event, depth: depth)
      guard let valueEvent = next(), let value = node(valueEvent, depth: depth + 1) else { break }
      guard let key else { continue }
      if let earlier = keys.place(of: key, in: entries) {
        reportDuplicate(key, at: location, first: entries[earlier].keyLocation)
      } else {
        entries.append(YAML.Entry(key: key, keyLocation: location, value: value))
      }
    }
    // Whole entries before a mistake are kept, so that one mistake does not make all keys missing.
    return depth == 1 ? entries : nil
  }

  /// A mapping's key; nil when it is none that we know, which is then reported.
  private mutating func key(_ event: YAMLEvent, depth: Int) -> String? {
    switch event.kind {
    case .scalar("<<", isPlain: true):
      report(
        .yamlUnsupported,
        "the merge key '<<' is not supported; write the keys and values here",
        event.offset
      )
      return nil
    case .scalar(let text, _):
      _ = isWithinLimits(event, depth: depth)
      refuseProperties(of: event)
      return text
    case .start, .documentStart, .documentEnd, .end, .alias, .sequenceStart, .mappingStart, .collectionEnd:
      report(
        .yamlUnsupported,
        "a key is expected to be plain text; put a value that holds '{', '[' or '*' in quotes",
        event.offset
      )
      _ = node(event, depth: depth + 1)
      return nil
    }
  }
}

extension YAMLReading {
  private mutating func report(_ id: DiagnosticID, _ message: String, _ offset: Int) {
    diagnostics.append(Diagnostic(id, .error, message, at: places.location(of: offset)))
  }

  private mutating func reportDuplicate(_ key: String, at location: SourceLocation, first: SourceLocation) {
    let note = Diagnostic.Note("'\(key)' was first given here; this value is used", at: first)
    let message = "the key '\(key)' comes twice; keep one of them, the first stands on line \(first.line)"
    diagnostics.append(Diagnostic(.duplicateKey, .error, message, at: location, notes: [note]))
  }

  /// Reports an anchor or a tag; the value itself is kept.
  private mutating func refuseProperties(of event: YAMLEvent) {
    if let anchor = event.anchor {
      report(
        .yamlUnsupported,
        "the anchor '&\(anchor)' is not supported; take it out, or put a text that starts with '&' in quotes",
        event.offset
      )
    }
    if let tag = event.tag {
      report(
        .yamlUnsupported,
        "the tag '\(tag)' is not supported; take it out, or put a text that starts with '!' in quotes",
        event.offset
      )
    }
  }

  /// Counts a node; ends the reading when there are too many or it stands too deep.
  private mutating func isWithinLimits(_ event: YAMLEvent, depth: Int) -> Bool {
    nodeCount += 1
    guard !isStopped else { return false }
    if depth > Self.depthLimit {
      report(
        .tooDeep,
        "values are nested more than \(Self.depthLimit) deep, which is the limit",
        event.offset
      )
      isStopped = true
    } else if nodeCount > Self.nodeLimit {
      report(
        .tooComplex,
        "there are more than \(Self.nodeLimit) keys and values, which is the limit",
        event.offset
      )
      isStopped = true
    }
    return !isStopped
  }
}

/// Where a mapping has its keys. A few are looked through; more are found by their hash.
private struct KeyPlaces {
  static let few = 24

  /// Those of the first entries, as many as were there when a key was asked for.
  private var places: [String: Int] = [:]

  mutating func place(of key: String, in entries: [YAML.Entry]) -> Int? {
    if entries.count <= Self.few { return entries.indices.first { entries[$0].key == key } }
    for place in places.count..<entries.count { places[entries[place].key] = place }
    return places[key]
  }
}

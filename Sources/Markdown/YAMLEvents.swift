// libyaml's parser as a series of Swift values. The only file that imports CYAML.

import CYAML

/// One step through a YAML file.
struct YAMLEvent {
  enum Kind {
    case start, documentStart, documentEnd, end
    case scalar(String, isPlain: Bool)
    case alias(String)
    case sequenceStart, mappingStart, collectionEnd
  }

  var kind: Kind
  var anchor: String?
  var tag: String?
  /// The number of characters (Unicode scalars) before it.
  var offset: Int
}

/// Why libyaml could not go on.
struct YAMLFault {
  /// libyaml's words, such as "found unexpected end of stream".
  var problem: String
  /// What it was doing, such as "while scanning a quoted scalar"; empty when it does not say.
  var context: String
  /// The number of characters (Unicode scalars) before the place where it got stuck.
  var offset: Int
  /// The same for the place where `context` began.
  var contextOffset: Int
}

/// The events of some YAML text; call `next` until it gives nil.
struct YAMLEvents {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeBufferPointer<UInt8>
  private(set) var fault: YAMLFault?
  private var isAtEnd = false

  private init(parser: UnsafeMutablePointer<yaml_parser_t>, text: UnsafeBufferPointer<UInt8>) {
    self.parser = parser
    self.text = text
  }

  /// Calls `body` with the events of `text`, which is UTF-8; they don't outlive the call.
  static func reading<Result>(
    _ text: UnsafeBufferPointer<UInt8>,
    _ body: (inout YAMLEvents) -> Result
  ) -> Result {
    // libyaml keeps pointers into its parser, so it must not move.
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    let hasStarted = yaml_parser_initialize(parser) == 1
    precondition(hasStarted, "libyaml has memory to start")
    defer { yaml_parser_delete(parser) }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    var events = YAMLEvents(parser: parser, text: text)
    return body(&events)
  }

  /// The next event; nil at the end and after a fault.
  mutating func next() -> YAMLEvent? {
    guard !isAtEnd, fault == nil else { return nil }
    var raw = yaml_event_t()
    guard yaml_parser_parse(parser, &raw) == 1 else {
      fault = currentFault
      return nil
    }
    defer { yaml_event_delete(&raw) }
    let event = Self.event(raw)
    if case .end = event.kind { isAtEnd = true }
    return event
  }

  private static func event(_ raw: yaml_event_t) -> YAMLEvent {
    let kind: YAMLEvent.Kind
    var anchor: String?
    var tag: String?
    switch raw.type {
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
    case YAML_STREAM_END_EVENT: kind = .end
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: kind = .collectionEnd
    case YAML_ALIAS_EVENT: kind = .alias(string(raw.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = raw.data.scalar
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length),
        as: UTF8.self
      )
      kind = .scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
      anchor = string(scalar.anchor)
      tag = string(scalar.tag)
    case YAML_SEQUENCE_START_EVENT:
      kind = .sequenceStart
      anchor = string(raw.data.sequence_start.anchor)
      tag = string(raw.data.sequence_start.tag)
    case YAML_MAPPING_START_EVENT:
      kind = .mappingStart
      anchor = string(raw.data.mapping_start.anchor)
      tag = string(raw.data.mapping_start.tag)
    default: kind = .start
    }
    return YAMLEvent(kind: kind, anchor: anchor, tag: tag, offset: raw.start_mark.index)
  }

  private static func string(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    text.map { String(cString: $0) }
  }

  private var currentFault: YAMLFault {
    let state = parser.pointee
    let isUnreadable = state.error == YAML_READER_ERROR
    // A reader's fault has no mark, only an offset in bytes.
    let offset = isUnreadable ? scalars(before: state.problem_offset) : state.problem_mark.index
    return YAMLFault(
      problem: state.problem.map { String(cString: $0) } ?? "unreadable",
      context: state.context.map { String(cString: $0) } ?? "",
      offset: offset,
      contextOffset: state.context == nil ? offset : state.context_mark.index
    )
  }

  private func scalars(before byteOffset: Int) -> Int {
    text.prefix(byteOffset).count { $0 & 0xC0 != 0x80 }
  }
}

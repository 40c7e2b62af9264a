/// The members of a JSON object, told one after the other: either to make a value of them, or to write them
/// at once.
package protocol JSONMembers: ~Copyable {
  mutating func add(_ key: StaticString, _ text: String)
  /// A word of the program's own, which needs no escape.
  mutating func add(_ key: StaticString, word: String)
  mutating func add(_ key: StaticString, _ number: Int)
  mutating func add(_ key: StaticString, _ flag: Bool)
  mutating func add(_ key: StaticString, _ texts: [String])
  /// An object of its own, as it tells its members.
  mutating func add(_ key: StaticString, object: (inout Self) -> Void)
}

extension JSON {
  /// The value of an object, as it tells its members.
  package static func object(_ tell: (inout Members) -> Void) -> JSON {
    var members = Members()
    tell(&members)
    return .object(members.members)
  }

  package struct Members: JSONMembers {
    fileprivate var members: [Member] = []

    package mutating func add(_ key: StaticString, _ text: String) { add(key, .string(text)) }
    package mutating func add(_ key: StaticString, word: String) { add(key, .string(word)) }
    package mutating func add(_ key: StaticString, _ number: Int) { add(key, .number(Double(number))) }
    package mutating func add(_ key: StaticString, _ flag: Bool) { add(key, .flag(flag)) }
    package mutating func add(_ key: StaticString, _ texts: [String]) { add(key, .strings(texts)) }
    package mutating func add(_ key: StaticString, object: (inout Members) -> Void) {
      add(key, JSON.object(object))
    }

    private mutating func add(_ key: StaticString, _ value: JSON) {
      members.append(Member(key: "\(key)", value: value))
    }
  }
}

/// An array of JSON objects, one a line, as bytes: for long lists, whose lines can be searched and compared.
/// A register has tens of thousands of lines, so no value is made of them.
package struct JSONLines: JSONMembers, ~Copyable {
  private var bytes = Pieces()
  private var isFirstLine = true
  private var isFirstMember = true

  private init() {}

  /// Writes the array as its lines are added.
  package static func write(into page: inout Pieces, _ add: (inout JSONLines) -> Void) {
    var lines = JSONLines()
    swap(&lines.bytes, &page)
    lines.write("[")
    add(&lines)
    lines.write(lines.isFirstLine ? "]\n" : "\n]\n")
    swap(&lines.bytes, &page)
  }

  /// A line, as its object tells its members.
  package mutating func addLine(_ tell: (inout JSONLines) -> Void) {
    write(isFirstLine ? "\n" : ",\n")
    isFirstLine = false
    writeObject(tell)
  }

  package mutating func add(_ key: StaticString, _ text: String) {
    write(key: key)
    bytes.write(quotedForJSON: text)
  }

  package mutating func add(_ key: StaticString, word: String) {
    write(key: key)
    write("\"")
    word.withUTF8Bytes { bytes.write($0) }
    write("\"")
  }

  package mutating func add(_ key: StaticString, _ number: Int) {
    write(key: key)
    bytes.write(integer: number)
  }

  package mutating func add(_ key: StaticString, _ flag: Bool) {
    write(key: key)
    write(flag ? "true" : "false")
  }

  package mutating func add(_ key: StaticString, _ texts: [String]) {
    write(key: key)
    write("[")
    for index in texts.indices {
      if index > 0 { write(", ") }
      bytes.write(quotedForJSON: texts[index])
    }
    write("]")
  }

  package mutating func add(_ key: StaticString, object: (inout JSONLines) -> Void) {
    write(key: key)
    writeObject(object)
  }

  private mutating func writeObject(_ tell: (inout JSONLines) -> Void) {
    write("{")
    isFirstMember = true
    tell(&self)
    isFirstMember = false
    write("}")
  }

  private mutating func write(key: StaticString) {
    if isFirstMember { write("\"") } else { write(", \"") }
    isFirstMember = false
    write(key)
    write("\": ")
  }

  @inline(__always)
  private mutating func write(_ literal: StaticString) { bytes.write(literal) }
}

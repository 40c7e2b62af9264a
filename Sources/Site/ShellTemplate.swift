import Diagnostics
import Mustache

/// Reads `page.mustache`; nil, with an error, when it can't be used.
func shellTemplate(of file: SourceFile) -> Diagnosed<MustacheTemplate?> {
  let remarks = unknownNames(in: file)
  guard remarks.isEmpty else { return Diagnosed(nil, remarks) }
  do {
    return Diagnosed(try MustacheTemplate(string: String(decoding: file.bytes, as: UTF8.self)))
  } catch let error as MustacheTemplate.ParserError {
    let location = SourceLocation(
      file: file.path,
      line: error.context.lineNumber,
      column: error.context.columnNumber
    )
    return Diagnosed(nil, [Diagnostic(.templateSyntax, .error, sentence(for: error.error), at: location)])
  } catch {
    return Diagnosed(
      nil,
      [Diagnostic(.templateSyntax, .error, "not a Mustache template", at: SourceLocation(file: file.path))]
    )
  }
}

private func sentence(for error: any Error) -> String {
  switch error as? MustacheTemplate.Error {
  case .sectionCloseNameIncorrect: "this section is closed under another name than it was opened"
  case .expectedSectionEnd: "a section is opened and never closed"
  case .unfinishedName: "expected '}}' after the name"
  default: "not a Mustache template"
  }
}

/// A remark for every tag that names something a page shell is not given.
private func unknownNames(in file: SourceFile) -> [Diagnostic] {
  tags(in: file.bytes).compactMap { tag in
    let location = SourceLocation(file: file.path, line: tag.line, column: tag.column)
    switch tag.sign {
    case "!": return nil
    case ">", "<", "$", "=", "%":
      return Diagnostic(
        .templateSyntax,
        .error,
        "'{{\(tag.sign)' has no use here: the shell is one template",
        at: location
      )
    case "#", "^":
      if let name = ShellName(rawValue: tag.name), !name.mayBeAbsent {
        return Diagnostic(
          .templateSyntax,
          .error,
          "'\(tag.name)' is always there; a section can ask for organisation and logo",
          at: location
        )
      }
    default: break
    }
    guard ShellName(rawValue: tag.name) == nil else { return nil }
    let names = ShellName.allCases.map(\.rawValue).joined(separator: ", ")
    return Diagnostic(
      .templateUnknownName,
      .error,
      "a page has no '\(tag.name)'",
      at: location,
      notes: [Diagnostic.Note("it has \(names)")]
    )
  }
}

/// `{{sign name}}` with its place in the file; `sign` is a space when there is none.
private struct Tag {
  var sign: Character
  var name: String
  var line: Int
  var column: Int
}

private func tags(in bytes: [UInt8]) -> [Tag] {
  var tags: [Tag] = []
  var (line, lineStart, index) = (1, 0, 0)
  while index + 1 < bytes.count {
    if bytes[index] == UInt8(ascii: "\n") { (line, lineStart) = (line + 1, index + 1) }
    guard bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "{") else {
      index += 1
      continue
    }
    let inside = bytes[(index + 2)...].prefix { $0 != UInt8(ascii: "}") }
    let start = (line: line, column: index - lineStart + 1)
    for at in inside.indices where bytes[at] == UInt8(ascii: "\n") { (line, lineStart) = (line + 1, at + 1) }
    index = inside.endIndex
    var text = Substring(String(decoding: inside, as: UTF8.self))
    let sign = text.first.flatMap { "#^/>!<$=%&{".contains($0) ? $0 : nil } ?? " "
    if sign != " " { text = text.dropFirst() }
    let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    tags.append(Tag(sign: sign, name: name, line: start.line, column: start.column))
  }
  return tags
}

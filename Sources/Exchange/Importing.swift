package import Diagnostics
package import Journeys
import Markdown

/// A journey of another notation as canonical Markdown.
package struct Imported: Hashable, Sendable {
  /// The file's path under the folder of journeys, without its ending: the journeys of one file share a folder.
  package var name: String
  package var text: String
}

/// The journeys in a file of any notation we know, told by its ending, as canonical Markdown; nothing, and
/// what to change, when there are none.
///
/// Markdown and Mermaid keep their meaning: what was written is read again, and a difference is reported.
package func imported(_ file: SourceFile, in registers: Registers) -> Diagnosed<[Imported]> {
  let ending = file.path.split(separator: ".").last.map { $0.lowercased() } ?? ""
  switch ending {
  case "md", "markdown", "mmd", "mermaid": return importedText(file, registers)
  case "csv", "tsv": return importedRows(file, registers)
  case "json", "yaml", "yml": return importedStructure(file, registers)
  case "bpmn", "xml": return importedProcess(file, registers)
  default:
    let message =
      "a file that ends in '.\(ending)' can't be imported; expected .md, .mmd, .mermaid, .csv, .tsv, .json, .yaml or .bpmn"
    return Diagnosed([], [notImportable(message, in: file)])
  }
}

private func notImportable(_ message: String, in file: SourceFile, line: Int = 0) -> Diagnostic {
  Diagnostic(.notImportable, .error, message, at: SourceLocation(file: file.path, line: line))
}

private func importedText(_ file: SourceFile, _ registers: Registers) -> Diagnosed<[Imported]> {
  let read = readJourneys(file, registers)
  let fatal: Set<DiagnosticID> = [
    .invalidUTF8, .fileTooLarge, .tooDeep, .tooComplex, .yamlSyntax, .frontMatterUnclosed,
  ]
  guard !read.diagnostics.contains(where: { fatal.contains($0.id) }) else {
    return Diagnosed([], read.diagnostics)
  }
  guard read.value.contains(where: { !$0.steps.isEmpty || !$0.phases.isEmpty }) else {
    let message = "no phases and steps are found in this file, so there is no journey to import"
    return Diagnosed(
      [],
      read.diagnostics.filter { $0.severity == .error } + [notImportable(message, in: file)]
    )
  }
  var diagnostics = read.diagnostics
  let imports = read.value.map { journey in
    let text = faithfulMarkdown(of: journey, in: file, registers, &diagnostics)
    return Imported(name: journey.id, text: text)
  }
  return Diagnosed(imports, diagnostics)
}

/// The journeys of one file.
func readJourneys(_ file: SourceFile, _ registers: Registers) -> Diagnosed<[Journey]> {
  Journeys.journeys(from: file, in: registers)
}

/// The text that is read as the same journey; one that says a difference when there is no such text.
private func faithfulMarkdown(
  of journey: Journey,
  in file: SourceFile,
  _ registers: Registers,
  _ diagnostics: inout [Diagnostic]
) -> String {
  var draft = Draft(of: journey, besides: registers.settings)
  let original = journey.unplaced
  if !journey.besideTheMap.isEmpty {
    let said = journey.besideTheMap.map { "“\($0)”" }.joined(separator: ", ")
    diagnostics.append(
      Diagnostic(
        .unplaced,
        .warning,
        "what stands beside the journey '\(journey.title)' is not carried over: \(said)",
        at: SourceLocation(file: file.path),
        notes: [Diagnostic.Note("write it into the text of the new file if it should stay")]
      )
    )
  }
  let path = "content/journeys/\(journey.id).md"
  var differs: String?
  for marks in [false, true] {
    draft.marksPhases = marks
    let copy = SourceFile(path: path, text: draft.markdown)
    guard let again = readJourneys(copy, registers).value.first?.unplaced else { continue }
    if again == original { return draft.markdown }
    differs = firstDifference(original, again)
  }
  if let differs {
    diagnostics.append(
      Diagnostic(
        .unplaced,
        .warning,
        "the journey '\(journey.title)' can't be written in plain list form without a change: \(differs)",
        at: SourceLocation(file: file.path),
        notes: [Diagnostic.Note("look it over, or keep the file as it is: it builds without an import")]
      )
    )
  }
  return draft.markdown
}

/// The first line in which two journeys differ as dumps, in a few words.
private func firstDifference(_ left: Journey, _ right: Journey) -> String {
  let lines = [left, right].map { $0.dump.split(separator: "\n").map { $0.drop { $0 == " " } } }
  for (one, other) in zip(lines[0], lines[1]) where one != other { return "“\(one)” becomes “\(other)”" }
  return "its prose is spelled differently"
}

private func importedRows(_ file: SourceFile, _ registers: Registers) -> Diagnosed<[Imported]> {
  let text = Markdown.text(of: file)
  guard let words = text.value else { return Diagnosed([], text.diagnostics) }
  let read = DraftFromCSV(
    words,
    file: file.path,
    title: Journeys.title(ofFile: file.path),
    language: registers.settings.language
  )
  guard !read.diagnostics.hasErrors else { return Diagnosed([], read.diagnostics) }
  return Diagnosed([Imported(name: name("", file), text: read.draft.markdown)], read.diagnostics)
}

private func importedStructure(_ file: SourceFile, _ registers: Registers) -> Diagnosed<[Imported]> {
  let parsed = yaml(of: SourceFile(path: file.path, bytes: withoutSurrogates(file.bytes)))
  guard let value = parsed.value, !parsed.diagnostics.hasErrors else {
    let none = [notImportable("the file is empty", in: file, line: 1)]
    return Diagnosed([], parsed.diagnostics.isEmpty ? none : parsed.diagnostics)
  }
  if DraftFromJSON.isOurs(value) {
    var reading = DraftFromJSON()
    let draft = reading.draft(value)
    guard !reading.diagnostics.hasErrors else { return Diagnosed([], reading.diagnostics) }
    return Diagnosed([Imported(name: name("", file), text: draft.markdown)], reading.diagnostics)
  }
  let title = Journeys.title(ofFile: file.path)
  let read = DraftsFromStructure(value, title: title, language: registers.settings.language)
  guard !read.drafts.isEmpty else {
    let message = "nothing in this file looks like a journey; expected a list called phases, stages or steps"
    return Diagnosed([], [notImportable(message, in: file)])
  }
  return Diagnosed(named(read.drafts, of: file), remarks(read, in: file))
}

private func importedProcess(_ file: SourceFile, _ registers: Registers) -> Diagnosed<[Imported]> {
  let text = Markdown.text(of: file)
  guard let words = text.value else { return Diagnosed([], text.diagnostics) }
  let xml = XMLText(words, file: file.path)
  guard let root = xml.root, xml.diagnostics.isEmpty else { return Diagnosed([], xml.diagnostics) }
  let title = Journeys.title(ofFile: file.path)
  let read = DraftsFromBPMN(root, title: title, language: registers.settings.language)
  guard !read.drafts.isEmpty else {
    let message = "no process with named tasks is found in this file; of XML only BPMN 2.0 is read"
    return Diagnosed([], [notImportable(message, in: file)])
  }
  return Diagnosed(named(read.drafts, of: file))
}

/// Each under a name of its own: the file's for the only one, else from the titles.
private func named(_ drafts: [Draft], of file: SourceFile) -> [Imported] {
  var taken: Set<String> = []
  return drafts.map { draft in
    let base = drafts.count == 1 ? name("", file) : name(slug(draft.title), file)
    var unique = base
    var count = 1
    while !taken.insert(unique).inserted {
      count += 1
      unique = "\(base)-\(count)"
    }
    return Imported(name: unique, text: draft.markdown)
  }
}

/// What an import of other people's data did not put on the map.
private func remarks(_ read: DraftsFromStructure, in file: SourceFile) -> [Diagnostic] {
  func remark(_ message: String, _ names: [String]) -> [Diagnostic] {
    guard !names.isEmpty else { return [] }
    let all = names.map { "'\($0)'" }.joined(separator: ", ")
    return [Diagnostic(.unplaced, .warning, "\(message): \(all)", at: SourceLocation(file: file.path))]
  }
  return remark("these keys are no words of a journey and are kept as text below the map", read.kept)
    + remark("these keys are no words of a journey and are left out", read.leftOut)
    + remark("texts in these languages are left out", read.otherLanguages)
}

/// A name for a file, from an id or else from the source's own name.
private func name(_ id: String, _ file: SourceFile) -> String {
  let stem = slug(Journeys.title(ofFile: file.path))
  return [id, stem].first { !$0.isEmpty } ?? "journey"
}

/// JSON whose characters beyond the first 65,536 are written out instead of as two halves: YAML knows no halves.
private func withoutSurrogates(_ bytes: [UInt8]) -> [UInt8] {
  guard bytes.contains(UInt8(ascii: "\\")) else { return bytes }
  var result: [UInt8] = []
  var index = 0
  func half(_ start: Int) -> UInt32? {
    guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"), bytes[start + 1] == UInt8(ascii: "u")
    else {
      return nil
    }
    return UInt32(String(decoding: bytes[(start + 2)..<(start + 6)], as: UTF8.self), radix: 16)
  }
  while index < bytes.count {
    if let high = half(index), 0xD800..<0xDC00 ~= high, let low = half(index + 6), 0xDC00..<0xE000 ~= low,
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    {
      result += Array(String(Character(scalar)).utf8)
      index += 12
    } else if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count {
      result += bytes[index...(index + 1)]
      index += 2
    } else {
      result.append(bytes[index])
      index += 1
    }
  }
  return result
}

package import Diagnostics
package import Journeys
import Markdown

/// A journey file in canonical spelling: the same bytes when there is nothing to change.
///
/// Keys of the format are written in the language most of them are in already, and every item as a line
/// `- key: value`. A word that readers see, prose, tables and diagrams stay as they are. A change after which
/// anything else would be read is not made, so that the page before and after is the same.
package func rewritten(_ file: SourceFile, in registers: Registers) -> Diagnosed<[UInt8]> {
  let read = Markdown.text(of: file)
  guard let text = read.value else { return Diagnosed(file.bytes, read.diagnostics) }
  guard file.path.hasSuffix(".md") || file.path.hasSuffix(".markdown") else { return Diagnosed(file.bytes) }
  let before = Reading(of: file, registers)
  guard before.isWhole else { return Diagnosed(file.bytes, before.diagnostics) }
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  while let last = lines.last, last.trimmed.isEmpty { lines.removeLast() }
  let language = before.journeys.first?.language ?? registers.settings.language
  // A change may make room for another one: the text is done when nothing is left to do.
  for _ in 1...4 {
    let keeper = Keeper(file: file, registers: registers, before: before, lines: lines)
    let places = LinesRead(
      readJourneys(SourceFile(path: file.path, bytes: keeper.bytes([])), registers).value
    )
    let next = keeper.harmless(Spelling(lines, language, places).edits).applied(to: lines)
    guard next != lines else { break }
    lines = next
  }
  let keeper = Keeper(file: file, registers: registers, before: before, lines: lines)
  guard keeper.bytes([]) != file.bytes else { return Diagnosed(file.bytes) }
  // Line ends and a mark in front of the text are changes that no edit stands for.
  return Diagnosed(keeper.isSame([]) ? keeper.bytes([]) : file.bytes)
}

/// Some lines and what stands there instead.
struct Edit: Hashable {
  var lines: Range<Int>
  var replacement: [String]
}

extension [Edit] {
  /// The lines with the edits made; edits don't overlap.
  func applied(to lines: [String]) -> [String] {
    var result: [String] = []
    var next = 0
    for edit in self.sorted(by: {
      ($0.lines.lowerBound, $0.lines.upperBound) < ($1.lines.lowerBound, $1.lines.upperBound)
    }) {
      result += lines[next..<edit.lines.lowerBound]
      result += edit.replacement
      next = edit.lines.upperBound
    }
    return result + lines[next...]
  }
}

/// What is read from a file, without places.
private struct Reading {
  var journeys: [Journey]
  var diagnostics: [Diagnostic]

  init(of file: SourceFile, _ registers: Registers) {
    let read = readJourneys(file, registers)
    journeys = read.value.map(\.unplaced)
    diagnostics = read.diagnostics
  }

  /// Whether the file could be read to its end.
  var isWhole: Bool {
    !diagnostics.contains {
      [
        .invalidUTF8, .fileTooLarge, .tooDeep, .tooComplex, .yamlSyntax, .yamlUnsupported,
        .frontMatterUnclosed,
        .frontMatterNotMapping, .duplicateKey,
      ].contains($0.id)
    }
  }

  func says(_ other: Reading) -> Bool {
    journeys == other.journeys
      && diagnostics.map(\.id.rawValue).sorted() == other.diagnostics.map(\.id.rawValue).sorted()
  }
}

/// Keeps the edits after which the same journeys are read.
private struct Keeper {
  let file: SourceFile
  let registers: Registers
  let before: Reading
  let lines: [String]

  func isSame(_ edits: [Edit]) -> Bool {
    Reading(of: SourceFile(path: file.path, bytes: bytes(edits)), registers).says(before)
  }

  func bytes(_ edits: [Edit]) -> [UInt8] {
    let text = edits.applied(to: lines)
    return Array((text.joined(separator: "\n") + (text.isEmpty ? "" : "\n")).utf8)
  }

  /// All edits when they do no harm; else those of each half that do none beside the ones kept before.
  func harmless(_ edits: [Edit], beside kept: [Edit] = []) -> [Edit] {
    guard !edits.isEmpty else { return kept }
    if isSame(kept + edits) { return kept + edits }
    guard edits.count > 1 else { return kept }
    let middle = edits.count / 2
    let first = harmless(Array(edits[..<middle]), beside: kept)
    return harmless(Array(edits[middle...]), beside: first)
  }
}

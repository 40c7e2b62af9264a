// From the bytes of a file to a `Document`:
//
//   bytes ─▶ SourceText ─▶ front-matter (libyaml's events) ─▶ YAML ─┐
//                      └─▶ ParsingLimits ─▶ libcmark's tree ─▶ Block ─┴▶ Document
//
// Every step reports what is wrong and goes on. The limits keep input away on which libcmark 0.30.2
// takes quadratic time. This is the only target that imports either library: CYAML in
// YAMLEvents.swift, CCMark in CommonMark.swift and TreeReading.swift.

package import Diagnostics

/// Reads a Markdown file; a file that can't be read at all comes out empty, with an error.
package func document(of file: SourceFile) -> Diagnosed<Document> {
  let source = sourceText(of: file)
  guard let text = source.value else {
    return Diagnosed(Document(file: file.path, frontMatter: nil, blocks: []), source.diagnostics)
  }
  let split = frontMatterSplit(of: text)
  let frontMatter = frontMatter(in: text, split)
  let body = blocks(of: text, from: split.bodyLine)
  return Diagnosed(
    Document(file: file.path, frontMatter: frontMatter.value, blocks: body.value),
    frontMatter.diagnostics + body.diagnostics
  )
}

/// Reads a YAML file; nil when it is empty or broken.
package func yaml(of file: SourceFile) -> Diagnosed<YAML?> {
  let source = sourceText(of: file)
  guard let text = source.value else { return Diagnosed(nil, source.diagnostics) }
  return yaml(in: text, lines: 1..<(text.lineCount + 1))
}

/// A file's text, with `\n` at the end of lines and no byte-order mark; nil when it is too large or not UTF-8.
package func text(of file: SourceFile) -> Diagnosed<String?> {
  let source = sourceText(of: file)
  return Diagnosed(source.value.map { String(decoding: $0.bytes, as: UTF8.self) }, source.diagnostics)
}

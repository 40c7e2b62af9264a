import Diagnostics
import Markdown
import Testing

struct YAMLTests {
  @Test func `turns no scalar into something else`() {
    check(
      yaml: "a: no\nb: 12:30\nc: 010\nd: 2026-10-01\ne: \"~\"\nf: 'null'",
      """
      @1:1 mapping
        a @1:1: @1:4 "no"
        b @2:1: @2:4 "12:30"
        c @3:1: @3:4 "010"
        d @4:1: @4:4 "2026-10-01"
        e @5:1: @5:4 "~"
        f @6:1: @6:4 "null"
      """
    )
  }

  @Test func `takes plain nothing, a tilde and null for nothing`() {
    check(
      yaml: "a:\nb: ~\nc: null",
      "@1:1 mapping\n  a @1:1: @1:3 null\n  b @2:1: @2:4 null\n  c @3:1: @3:4 null"
    )
  }

  @Test func `reads lists, mappings and long texts with their places`() {
    check(
      yaml: "a: [x, {k: v}]\nb:\n  - y\n  - z: 1\nc: |\n  one\n  two\n",
      """
      @1:1 mapping
        a @1:1: @1:4 sequence
          - @1:5 "x"
          - @1:8 mapping
            k @1:9: @1:12 "v"
        b @2:1: @3:3 sequence
          - @3:5 "y"
          - @4:5 mapping
            z @4:5: @4:8 "1"
        c @5:1: @5:4 "one\\ntwo\\n"
      """
    )
  }

  @Test func `counts columns in bytes and only real ends of lines`() {
    check(
      yaml: "é: {ü: x, y: z}\na: \"p\u{2028}q\"\nb: 1",
      """
      @1:1 mapping
        é @1:1: @1:5 mapping
          ü @1:6: @1:10 "x"
          y @1:13: @1:16 "z"
        a @2:1: @2:4 "p\u{2028}q"
        b @3:1: @3:4 "1"
      """
    )
  }

  @Test func `reports a key that comes twice with both places and keeps the first`() {
    check(
      yaml: "a: 1\nb: 2\na: 3",
      "@1:1 mapping\n  a @1:1: @1:4 \"1\"\n  b @2:1: @2:4 \"2\"",
      diagnostics: """
        3:1 error duplicate-key: the key 'a' comes twice; keep one of them, the first stands on line 1
          1:1 'a' was first given here; this value is used
        """
    )
  }

  @Test func `finds a key that comes twice among many`() {
    let keys = (1...60).map { "k\($0)" }
    let text = (keys + ["k2", "k30", "k60"]).map { "\($0): v" }.joined(separator: "\n")
    let read = yaml(of: SourceFile(path: "a.yaml", text: text))
    #expect(read.value?.entries?.map(\.key) == keys)
    #expect(read.diagnostics.compactMap { $0.notes.first?.location?.line } == [2, 30, 60])
  }

  @Test func `refuses anchors, aliases, merge keys and tags, and reads on`() {
    check(
      yaml: "a: &x 1\nb: *x\nc:\n  <<: {d: 1}\n  e: !int 2\nf: 3",
      """
      @1:1 mapping
        a @1:1: @1:4 "1"
        b @2:1: @2:4 null
        c @3:1: @4:3 mapping
          e @5:3: @5:6 "2"
        f @6:1: @6:4 "3"
      """,
      diagnostics: """
        1:4 error yaml-unsupported: the anchor '&x' is not supported; take it out, or put a text that starts with '&' in quotes
        2:4 error yaml-unsupported: '*x' refers to a value elsewhere, which is not supported; write the value here, or put a text that starts with '*' in quotes
        4:3 error yaml-unsupported: the merge key '<<' is not supported; write the keys and values here
        5:6 error yaml-unsupported: the tag '!int' is not supported; take it out, or put a text that starts with '!' in quotes
        """
    )
  }

  @Test func `refuses a second document and a key that is no text`() {
    check(
      yaml: "a: 1\n---\nb: 2",
      "@1:1 mapping\n  a @1:1: @1:4 \"1\"",
      diagnostics: "2:1 error yaml-unsupported: a second document starts here; one file holds one"
    )
    check(
      yaml: "a: {{ name }}\nb: 1",
      "@1:1 mapping\n  a @1:1: @1:4 mapping\n  b @2:1: @2:4 \"1\"",
      diagnostics: "1:5 error yaml-unsupported: a key is expected to be plain text; "
        + "put a value that holds '{', '[' or '*' in quotes"
    )
  }

  @Test func `stops at too much nesting and at too many values`() {
    let deep = yaml(of: .init(path: "a.yaml", text: String(repeating: "[", count: 200)))
    #expect(
      lines(deep.diagnostics)
        == "1:65 error too-deep: values are nested more than 64 deep, which is the limit"
    )
    let long = yaml(
      of: .init(path: "a.yaml", text: "a: 1\nb: [" + String(repeating: "x,", count: 60_000) + "]")
    )
    #expect(long.value?["a"]?.scalar == "1")
    #expect(
      lines(long.diagnostics)
        == "2:99995 error too-complex: there are more than 50000 keys and values, which is the limit"
    )
  }

  @Test func `takes 64 levels`() {
    let text = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(yaml(of: .init(path: "a.yaml", text: text)).diagnostics.isEmpty)
  }
}

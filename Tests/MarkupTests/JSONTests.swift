import Markup
import Testing

@Suite struct JSONTests {
  @Test func `writes every kind of value, its keys in order`() {
    let value = JSON.members([
      "z": .array([.number(1), .number(-0.5), .flag(true), .null]), "a": .members([:]), "absent": nil,
      "text": .string("“é” \"q\" \\ \n \t \u{1} \u{2028}"),
    ])
    #expect(
      value.text == """
        {
          "z": [
            1,
            -0.5,
            true,
            null
          ],
          "a": {},
          "text": "“é” \\"q\\" \\\\ \\n \\t \\u0001 \\u2028"
        }

        """
    )
  }
}

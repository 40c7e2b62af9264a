import ArgumentParser
import Markup
import Reference

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of a kind of file, for editors that complete and check keys.",
    discussion: """
      Kinds: \(SchemaKind.allCases.map(\.rawValue).joined(separator: ", ")). 'site' is journeysite.yaml; the \
      others are the front-matter at the top of a Markdown file, and 'phase-model' is also its YAML file.

      Save it, and name it in the first line of the file or of its front-matter:

        journeysite schema site > site.schema.json
        # yaml-language-server: $schema=site.schema.json
      """
  )

  @Argument(help: "The kind of file.")
  var kind = SchemaKind.journey

  func run() { print(schema(of: kind).text, terminator: "") }
}

extension SchemaKind: ExpressibleByArgument {}

import Journeys

extension Job {
  /// As a verb, in the middle of a sentence.
  var name: LocalizedText {
    switch self {
    case .inform: LocalizedText(en: "inform", nl: "informeren")
    case .convince: LocalizedText(en: "convince", nl: "overtuigen")
    case .transact: LocalizedText(en: "transact", nl: "afhandelen")
    case .deliver: LocalizedText(en: "deliver", nl: "leveren")
    case .serve: LocalizedText(en: "serve", nl: "helpen")
    case .retain: LocalizedText(en: "retain", nl: "binden")
    }
  }
}

import Accountability
import SourceText

/// Reads whom a citizen calls when something is wrong: with the portal, a batch or a project.
struct SupervisionReader {
    let references: ReferenceReader
    let log: ProblemLog

    private enum Key: String, RecordKey {
        case phones, email, address, unit
    }

    func read(_ node: SourceNode) -> PortalSettings.Supervision {
        let record = RecordReader<Key>(node, "the supervision", log: log)
        return PortalSettings.Supervision(
            phones: record.phones(.phones, .required), email: record.email(.email), address: record.text(.address),
            unit: record.value(.unit).flatMap { references.unit($0, "unit") })
    }
}

/// Money that came in together and is shared out among projects (资金批次).
package struct Batch: Sendable {
    package let id: String
    package let title: String
    package let fiscalYear: Int
    package let fundType: FundType
    /// In the order written, at least one.
    package var sources: [Source]
    package let amount: Money
    package let purpose: String
    /// How it was shared out (分配原则).
    package let principles: String?
    package let decision: Decision?
    /// The day it arrived.
    package let received: Day?
    package let disclosure: Disclosure
    /// Whom to call about this money; the portal's own supervision where not given.
    package let supervision: PortalSettings.Supervision?
    package let documents: [Attachment]
    package let exception: RecordedException?

    package init(
        id: String, title: String, fiscalYear: Int, fundType: FundType, sources: [Source], amount: Money,
        purpose: String, principles: String? = nil, decision: Decision? = nil, received: Day? = nil,
        disclosure: Disclosure, supervision: PortalSettings.Supervision? = nil, documents: [Attachment] = [],
        exception: RecordedException? = nil
    ) {
        self.id = id
        self.title = title
        self.fiscalYear = fiscalYear
        self.fundType = fundType
        self.sources = sources
        self.amount = amount
        self.purpose = purpose
        self.principles = principles
        self.decision = decision
        self.received = received
        self.disclosure = disclosure
        self.supervision = supervision
        self.documents = documents
        self.exception = exception
    }

    /// Where a part of the money came from, and under which document.
    package struct Source: Sendable {
        package let level: FundLevel
        package let provider: NamedBody?
        package let documentNumber: String?
        package let issued: Day?
        package let amount: Money
        /// The batch of an earlier year whose remainder this is.
        package var carriedFrom: Reference<Batch>?

        package init(
            level: FundLevel, provider: NamedBody? = nil, documentNumber: String? = nil, issued: Day? = nil,
            amount: Money, carriedFrom: Reference<Batch>? = nil
        ) {
            self.level = level
            self.provider = provider
            self.documentNumber = documentNumber
            self.issued = issued
            self.amount = amount
            self.carriedFrom = carriedFrom
        }
    }

    /// Who decided how the money is shared out.
    package struct Decision: Sendable {
        package let body: NamedBody?
        package let day: Day?
        package let documentNumber: String?
        package let policy: PolicyCitation?

        package init(
            body: NamedBody? = nil, day: Day? = nil, documentNumber: String? = nil, policy: PolicyCitation? = nil
        ) {
            self.body = body
            self.day = day
            self.documentNumber = documentNumber
            self.policy = policy
        }
    }

    /// How and when the batch was made public.
    package struct Disclosure: Sendable {
        package enum Kind: Hashable, Sendable {
            /// 公告, which stays.
            case announcement
            /// 公示, which has a term.
            case publicity
            /// What the publisher calls it, such as 分配结果公告.
            case named(String)
        }

        package let kind: Kind
        package let publisher: NamedBody?
        /// The day from which it may be seen.
        package let published: Day?
        /// How many days it hangs out.
        package let days: Int?
        package let isLongTerm: Bool

        package init(
            kind: Kind, publisher: NamedBody? = nil, published: Day? = nil, days: Int? = nil, isLongTerm: Bool = false
        ) {
            self.kind = kind
            self.publisher = publisher
            self.published = published
            self.days = days
            self.isLongTerm = isLongTerm
        }
    }
}

/// What kind of money a batch is.
package enum FundType: String, Sendable, CaseIterable {
    /// 专项资金.
    case special
    /// 整合资金.
    case integrated
    /// 债券资金.
    case bond
    /// 东西部协作资金.
    case pairedAssistance = "paired-assistance"
    /// 捐赠资金.
    case donation
    /// 结转资金.
    case carryOver = "carry-over"
    case other
}

/// Who gave a part of a batch; the order is that of tables.
package enum FundLevel: String, Sendable, CaseIterable {
    case central, provincial, municipal, county
    /// The partner region (协作).
    case paired
    /// Society: donors.
    case social
    /// What was left of earlier batches (结转).
    case carryOver = "carry-over"
}

extension FundLevel: Comparable {
    package static func < (one: FundLevel, other: FundLevel) -> Bool { one.rank < other.rank }

    private var rank: Int { FundLevel.allCases.firstIndex(of: self) ?? 0 }
}

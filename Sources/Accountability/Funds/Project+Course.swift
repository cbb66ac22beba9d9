extension Project {
    /// Money that moved on a day.
    package struct Transaction: Sendable {
        package enum Kind: String, Sendable, CaseIterable {
            /// Handed down to the project.
            case allocation
            /// Paid to whom it is owed.
            case payment
            /// Paid back to the project.
            case refund
            /// Handed on to another use; told, and in no sum that is held against another.
            case reallocation
        }

        /// Unique in the project.
        package let id: String
        package let kind: Kind
        package let day: Day
        package let amount: Money
        package let payer: NamedBody?
        package let payee: NamedBody?
        package let documentNumber: String?

        package init(
            id: String, kind: Kind, day: Day, amount: Money, payer: NamedBody? = nil, payee: NamedBody? = nil,
            documentNumber: String? = nil
        ) {
            self.id = id
            self.kind = kind
            self.day = day
            self.amount = amount
            self.payer = payer
            self.payee = payee
            self.documentNumber = documentNumber
        }
    }

    /// A step of the project that has a day.
    package struct Milestone: Sendable {
        /// In the order of a project's course.
        package enum Code: String, Sendable, CaseIterable {
            case noticeBefore = "notice-before"
            case start, completion, acceptance
            case noticeAfter = "notice-after"
            case audit
        }

        package let code: Code
        package let due: Day?
        package let met: Day?

        package init(code: Code, due: Day? = nil, met: Day? = nil) {
            self.code = code
            self.due = due
            self.met = met
        }
    }

    /// That something about the project was decided anew (变更).
    package struct Change: Sendable {
        package enum Kind: String, Sendable, CaseIterable {
            case amount, scope, place, period, unit, cancel
        }

        package enum Value: Hashable, Sendable {
            /// What a change of the amount goes from or to.
            case money(Money)
            case text(String)
        }

        package let day: Day
        package let kind: Kind
        package let from: Value?
        package let to: Value?
        package let reason: String
        package let documentNumber: String?

        package init(
            day: Day, kind: Kind, from: Value? = nil, to: Value? = nil, reason: String, documentNumber: String? = nil
        ) {
            self.day = day
            self.kind = kind
            self.from = from
            self.to = to
            self.reason = reason
            self.documentNumber = documentNumber
        }
    }

    /// What came out, and who looks after it.
    package struct Completion: Sendable {
        /// What it cost in the end, own funds included.
        package let amount: Money?
        package let day: Day?
        package let acceptedBy: NamedBody?
        package let result: String?
        package let assetOwner: NamedBody?
        package let maintenanceUnit: NamedBody?

        package init(
            amount: Money? = nil, day: Day? = nil, acceptedBy: NamedBody? = nil, result: String? = nil,
            assetOwner: NamedBody? = nil, maintenanceUnit: NamedBody? = nil
        ) {
            self.amount = amount
            self.day = day
            self.acceptedBy = acceptedBy
            self.result = result
            self.assetOwner = assetOwner
            self.maintenanceUnit = maintenanceUnit
        }
    }
}

"""Every call. Made by bin/api from docs/openapi.json: do not change it by hand."""

from uuid import UUID

from footplate_client.generated import models
from footplate_client.transport import Transport

Json = dict[str, object]


class Operations(Transport):
    """Every operation that a token may call, by name."""

    def answer_own_invitation(
        self,
        *,
        invitation_id: UUID | str,
        body: models.OwnDecision | Json,
        idempotency_key: str | None = None,
    ) -> models.DecisionAnswer:
        """Accept or decline an invitation to the caller's own confirmed address.

        404 when it is somebody else's; 403 `address_not_confirmed`; otherwise as for links.
        """
        return self._call(
            "POST",
            "/me/invitations/{invitation_id}",
            models.DecisionAnswer,
            path={"invitation_id": invitation_id},
            body=body,
            idempotency_key=idempotency_key,
        )

    def archive_program(
        self, *, program_id: UUID | str, idempotency_key: str | None = None
    ) -> models.Program:
        """Archive the program: pending invitations end, open ones become read-only."""
        return self._call(
            "POST",
            "/programs/{program_id}/archive",
            models.Program,
            path={"program_id": program_id},
            idempotency_key=idempotency_key,
        )

    def archive_question(
        self, *, question_id: UUID | str, idempotency_key: str | None = None
    ) -> models.BankQuestionOut:
        """Take the question out of use: drafts draw it no more, copies and editions keep it."""
        return self._call(
            "POST",
            "/questions/{question_id}/archive",
            models.BankQuestionOut,
            path={"question_id": question_id},
            idempotency_key=idempotency_key,
        )

    def arrange_outline(
        self,
        *,
        program_id: UUID | str,
        body: models.OutlineInput | Json,
        if_match: str | None = None,
    ) -> models.Program:
        """Put all sections and contents into this order."""
        return self._call(
            "PUT",
            "/programs/{program_id}/outline",
            models.Program,
            path={"program_id": program_id},
            body=body,
            headers={"If-Match": if_match},
        )

    def change_asset(
        self, *, asset_id: UUID | str, body: models.AssetPatch | Json, if_match: str | None = None
    ) -> models.Asset:
        """Give a media file another title."""
        return self._call(
            "PATCH",
            "/assets/{asset_id}",
            models.Asset,
            path={"asset_id": asset_id},
            body=body,
            headers={"If-Match": if_match},
        )

    def change_content(
        self,
        *,
        content_id: UUID | str,
        body: models.ContentPatch | Json,
        if_match: str | None = None,
    ) -> models.Content:
        """Change a content of a draft; learners keep their edition."""
        return self._call(
            "PATCH",
            "/contents/{content_id}",
            models.Content,
            path={"content_id": content_id},
            body=body,
            headers={"If-Match": if_match},
        )

    def change_group(
        self, *, group_id: UUID | str, body: models.GroupInput | Json, if_match: str | None = None
    ) -> models.Group:
        """Rename a group."""
        return self._call(
            "PATCH",
            "/groups/{group_id}",
            models.Group,
            path={"group_id": group_id},
            body=body,
            headers={"If-Match": if_match},
        )

    def change_me(self, *, body: models.MePatch | Json) -> models.Me:
        """Change the caller's name, language or time zone; what is left out stays."""
        return self._call("PATCH", "/me", models.Me, body=body)

    def change_membership(
        self,
        *,
        membership_id: UUID | str,
        body: models.MemberPatch | Json,
        if_match: str | None = None,
    ) -> models.Member:
        """Replace a member's roles. Only roles that the caller may give can be added or taken."""
        return self._call(
            "PATCH",
            "/memberships/{membership_id}",
            models.Member,
            path={"membership_id": membership_id},
            body=body,
            headers={"If-Match": if_match},
        )

    def change_program(
        self,
        *,
        program_id: UUID | str,
        body: models.ProgramPatch | Json,
        if_match: str | None = None,
    ) -> models.Program:
        """Change the draft's title, description or rules; learners keep their edition."""
        return self._call(
            "PATCH",
            "/programs/{program_id}",
            models.Program,
            path={"program_id": program_id},
            body=body,
            headers={"If-Match": if_match},
        )

    def change_role(self, *, role_id: UUID | str, body: models.RolePatch | Json) -> models.TeamRole:
        """Change a role that the team made; everybody who holds it has the new abilities at once."""
        return self._call(
            "PATCH", "/roles/{role_id}", models.TeamRole, path={"role_id": role_id}, body=body
        )

    def change_section(
        self, *, section_id: UUID | str, body: models.SectionInput | Json
    ) -> models.Section:
        """Rename a section."""
        return self._call(
            "PATCH",
            "/sections/{section_id}",
            models.Section,
            path={"section_id": section_id},
            body=body,
        )

    def change_team(
        self, *, team: str, body: models.TeamPatch | Json, if_match: str | None = None
    ) -> models.Team:
        """Change the team's settings; what is left out stays, `accent` may be null."""
        return self._call(
            "PATCH",
            "/teams/{team}",
            models.Team,
            path={"team": team},
            body=body,
            headers={"If-Match": if_match},
        )

    def change_webhook_endpoint(
        self, *, endpoint_id: UUID | str, body: models.WebhookEndpointPatch | Json
    ) -> models.WebhookEndpoint:
        """Change an endpoint, pause or resume it, disable or enable it; what is left out stays."""
        return self._call(
            "PATCH",
            "/webhook-endpoints/{endpoint_id}",
            models.WebhookEndpoint,
            path={"endpoint_id": endpoint_id},
            body=body,
        )

    def claim(self, *, mark_id: UUID | str) -> models.MarkOut:
        """Take an answer to read: for a quarter of an hour nobody else can. Again renews it.

        409 `claimed_by_other`, `already_marked` or `other_marker_needed`.
        """
        return self._call(
            "PUT", "/marks/{mark_id}/claim", models.MarkOut, path={"mark_id": mark_id}
        )

    def complete_training_content(
        self,
        *,
        invitation_id: UUID | str,
        content_id: UUID | str,
        idempotency_key: str | None = None,
    ) -> models.HeartbeatAnswer:
        """Mark a text as read (or a film of unknown length as seen).

        409 `not_yet` (remaining_sentence) when more is asked for; else 403 and 409 as for heartbeats.
        """
        return self._call(
            "POST",
            "/trainings/{invitation_id}/contents/{content_id}/completion",
            models.HeartbeatAnswer,
            path={"invitation_id": invitation_id, "content_id": content_id},
            idempotency_key=idempotency_key,
        )

    def count_roster(
        self,
        *,
        program_id: UUID | str,
        status: str | None = None,
        q: str | None = None,
        group: UUID | str | None = None,
    ) -> models.RosterCounts:
        """Return how many rows each view of the roster has, under the same filter."""
        return self._call(
            "GET",
            "/programs/{program_id}/roster-counts",
            models.RosterCounts,
            path={"program_id": program_id},
            query={"status": status, "q": q, "group": group},
        )

    def create_attempt(
        self,
        *,
        invitation_id: UUID | str,
        content_id: UUID | str,
        idempotency_key: str | None = None,
    ) -> models.AttemptOut:
        """Start an attempt (201), or return the open one (200).

        409 `no_attempts_left`, `wait_needed` (with `wait_until`), `attempt_waiting` (a person still
        marks the last one) or `already_passed`; 403 `content_locked` while the quiz is locked.
        """
        return self._call(
            "POST",
            "/trainings/{invitation_id}/contents/{content_id}/attempts",
            models.AttemptOut,
            path={"invitation_id": invitation_id, "content_id": content_id},
            idempotency_key=idempotency_key,
        )

    def create_content(
        self,
        *,
        program_id: UUID | str,
        body: models.NewContent | Json,
        idempotency_key: str | None = None,
    ) -> models.Content:
        """Add an empty content."""
        return self._call(
            "POST",
            "/programs/{program_id}/contents",
            models.Content,
            path={"program_id": program_id},
            body=body,
            idempotency_key=idempotency_key,
        )

    def create_correction(
        self,
        *,
        invitation_id: UUID | str,
        body: models.MakeCorrection | Json,
        idempotency_key: str | None = None,
    ) -> models.CorrectionLine:
        """Change a training by hand, with a reason: mark as done, set back, or give more time.

        It is audited, shown to the person, and mailed to them. 409 `training_completed` (what was
        completed stays, and so does its certificate), `invitation_closed`, `not_started`,
        `program_not_published`, `nothing_to_correct`, `already_open`; 422 for an end that is past.
        """
        return self._call(
            "POST",
            "/invitations/{invitation_id}/corrections",
            models.CorrectionLine,
            path={"invitation_id": invitation_id},
            body=body,
            idempotency_key=idempotency_key,
        )

    def create_group(
        self, *, team: str, body: models.GroupInput | Json, idempotency_key: str | None = None
    ) -> models.Group:
        """Make an empty group."""
        return self._call(
            "POST",
            "/teams/{team}/groups",
            models.Group,
            path={"team": team},
            body=body,
            idempotency_key=idempotency_key,
        )

    def create_heartbeat(
        self, *, body: models.Heartbeat | Json, idempotency_key: str | None = None
    ) -> models.HeartbeatAnswer:
        """Credit active time and played parts, by the server's clock; complete what is done.

        Late and repeated heartbeats change nothing and are answered with how things stand. 409
        `not_started`, `not_opened`, `training_paused`, `training_closed`; 403 `content_locked`.
        """
        return self._call(
            "POST",
            "/heartbeats",
            models.HeartbeatAnswer,
            body=body,
            idempotency_key=idempotency_key,
        )

    def create_program(
        self, *, team: str, body: models.NewProgram | Json, idempotency_key: str | None = None
    ) -> models.Program:
        """Begin a program: an empty draft."""
        return self._call(
            "POST",
            "/teams/{team}/programs",
            models.Program,
            path={"team": team},
            body=body,
            idempotency_key=idempotency_key,
        )

    def create_question(
        self, *, team: str, body: models.BankInput | Json, idempotency_key: str | None = None
    ) -> models.BankQuestionOut:
        """Put a question into the bank, complete or not."""
        return self._call(
            "POST",
            "/teams/{team}/questions",
            models.BankQuestionOut,
            path={"team": team},
            body=body,
            idempotency_key=idempotency_key,
        )

    def create_regrading(
        self,
        *,
        program_id: UUID | str,
        content_id: UUID | str,
        body: models.NewRegrading | Json,
        idempotency_key: str | None = None,
    ) -> models.RegradingOut:
        """Grade past attempts again by the latest keys (201); asked before, that one is returned (200).

        No score falls and no pass is lost. 409 `newer_edition` or `nothing_to_regrade`.
        """
        return self._call(
            "POST",
            "/programs/{program_id}/quizzes/{content_id}/regradings",
            models.RegradingOut,
            path={"program_id": program_id, "content_id": content_id},
            body=body,
            idempotency_key=idempotency_key,
        )

    def create_role(
        self, *, team: str, body: models.RoleInput | Json, idempotency_key: str | None = None
    ) -> models.TeamRole:
        """Make a role for the team; it may do and give no more than the caller."""
        return self._call(
            "POST",
            "/teams/{team}/roles",
            models.TeamRole,
            path={"team": team},
            body=body,
            idempotency_key=idempotency_key,
        )

    def create_section(
        self,
        *,
        program_id: UUID | str,
        body: models.SectionInput | Json,
        idempotency_key: str | None = None,
    ) -> models.Section:
        """Add a section after all others."""
        return self._call(
            "POST",
            "/programs/{program_id}/sections",
            models.Section,
            path={"program_id": program_id},
            body=body,
            idempotency_key=idempotency_key,
        )

    def create_submission(
        self, *, attempt_id: UUID | str, idempotency_key: str | None = None
    ) -> models.AttemptOut:
        """Close the attempt and return it with its result. Submitting again changes nothing."""
        return self._call(
            "POST",
            "/attempts/{attempt_id}/submission",
            models.AttemptOut,
            path={"attempt_id": attempt_id},
            idempotency_key=idempotency_key,
        )

    def create_upload(self, *, team: str, idempotency_key: str | None = None) -> None:
        """Begin an upload; `Location` names it. Metadata: filename, and purpose as an asset's kind."""
        self._do(
            "POST", "/teams/{team}/uploads", path={"team": team}, idempotency_key=idempotency_key
        )

    def create_webhook_endpoint(
        self,
        *,
        team: str,
        body: models.WebhookEndpointInput | Json,
        idempotency_key: str | None = None,
    ) -> models.WebhookEndpointWithSecret:
        """Make an endpoint. The answer holds its secret, which is never shown again."""
        return self._call(
            "POST",
            "/teams/{team}/webhook-endpoints",
            models.WebhookEndpointWithSecret,
            path={"team": team},
            body=body,
            idempotency_key=idempotency_key,
        )

    def delete_asset(self, *, asset_id: UUID | str, if_match: str | None = None) -> None:
        """Delete a media file that nothing shows."""
        self._do(
            "DELETE",
            "/assets/{asset_id}",
            path={"asset_id": asset_id},
            headers={"If-Match": if_match},
        )

    def delete_content(self, *, content_id: UUID | str, if_match: str | None = None) -> None:
        """Delete a content of a draft; editions keep theirs."""
        self._do(
            "DELETE",
            "/contents/{content_id}",
            path={"content_id": content_id},
            headers={"If-Match": if_match},
        )

    def delete_group(self, *, group_id: UUID | str, if_match: str | None = None) -> None:
        """Delete a group; its members stay in the team, their invitations stand."""
        self._do(
            "DELETE",
            "/groups/{group_id}",
            path={"group_id": group_id},
            headers={"If-Match": if_match},
        )

    def delete_member_accommodation(
        self, *, membership_id: UUID | str, reason: str | None = None
    ) -> None:
        """Take the default back. 404 without one."""
        self._do(
            "DELETE",
            "/memberships/{membership_id}/accommodation",
            path={"membership_id": membership_id},
            query={"reason": reason},
        )

    def delete_program(self, *, program_id: UUID | str) -> None:
        """Delete a draft that was never published."""
        self._do("DELETE", "/programs/{program_id}", path={"program_id": program_id})

    def delete_role(self, *, role_id: UUID | str, replacement: str | None = None) -> None:
        """Delete a role that the team made. While somebody has it or is offered it, name what they
        get instead; `role_in_use` says who.
        """
        self._do(
            "DELETE",
            "/roles/{role_id}",
            path={"role_id": role_id},
            query={"replacement": replacement},
        )

    def delete_section(self, *, section_id: UUID | str) -> None:
        """Delete a section; its contents join the section before it, or none."""
        self._do("DELETE", "/sections/{section_id}", path={"section_id": section_id})

    def delete_training_accommodation(
        self, *, invitation_id: UUID | str, reason: str | None = None
    ) -> None:
        """Take it back; the person's default holds again, if there is one. 404 without one."""
        self._do(
            "DELETE",
            "/invitations/{invitation_id}/accommodation",
            path={"invitation_id": invitation_id},
            query={"reason": reason},
        )

    def delete_training_news(self, *, invitation_id: UUID | str) -> None:
        """Put away what a newer edition brought to the training; again changes nothing.

        Marks of single contents stay until those are opened.
        """
        self._do("DELETE", "/trainings/{invitation_id}/news", path={"invitation_id": invitation_id})

    def delete_webhook_endpoint(self, *, endpoint_id: UUID | str) -> None:
        """Delete an endpoint with its log; nothing more is sent there."""
        self._do("DELETE", "/webhook-endpoints/{endpoint_id}", path={"endpoint_id": endpoint_id})

    def discard_upload(self, *, upload_id: UUID | str) -> None:
        """Give up an upload; an asset that it became stays."""
        self._do("DELETE", "/uploads/{upload_id}", path={"upload_id": upload_id})

    def download_certificate(self, *, certificate_id: UUID | str) -> bytes:
        """Return the PDF as issued, to be saved.

        409 `document_damaged` when the stored file was lost or altered and cannot be drawn again.
        """
        return self._call(
            "GET",
            "/certificates/{certificate_id}/pdf",
            bytes,
            path={"certificate_id": certificate_id},
        )

    def explain_deadline(self, *, invitation_id: UUID | str) -> models.Deadline:
        """Explain when this is due: which rule, which zone, which moment.

        For managers, and for the person whose training it is (who is not told managers' notes).
        """
        return self._call(
            "GET",
            "/invitations/{invitation_id}/deadline",
            models.Deadline,
            path={"invitation_id": invitation_id},
        )

    def export_analysis(
        self,
        *,
        program_id: UUID | str,
        content_id: UUID | str,
        edition: int | None = None,
        counted: str | None = None,
    ) -> bytes:
        """Return the item analysis as CSV; a cell that a spreadsheet would run has an apostrophe."""
        return self._call(
            "GET",
            "/programs/{program_id}/quizzes/{content_id}/analysis/export",
            bytes,
            path={"program_id": program_id, "content_id": content_id},
            query={"edition": edition, "counted": counted},
        )

    def export_audit_events(
        self,
        *,
        team: str,
        actor: UUID | str | None = None,
        verb: str | None = None,
        subject_type: str | None = None,
        subject_id: UUID | str | None = None,
        from_: str | None = None,
        to: str | None = None,
        q: str | None = None,
        format: str | None = None,
    ) -> bytes:
        """Return the events as CSV or JSON lines, oldest first; the export is written down first.

        In CSV a cell that a spreadsheet would run begins with an apostrophe.
        """
        return self._call(
            "GET",
            "/teams/{team}/audit-events/export",
            bytes,
            path={"team": team},
            query={
                "actor": actor,
                "verb": verb,
                "subject_type": subject_type,
                "subject_id": subject_id,
                "from": from_,
                "to": to,
                "q": q,
                "format": format,
            },
        )

    def export_bank(
        self, *, team: str, format: str, q: str | None = None, tag: str | None = None
    ) -> bytes:
        """Return questions of the bank as a file in this format, at most 1000 of them."""
        return self._call(
            "GET",
            "/teams/{team}/question-export",
            bytes,
            path={"team": team},
            query={"format": format, "q": q, "tag": tag},
        )

    def export_funnel(self, *, program_id: UUID | str) -> bytes:
        """Return the funnel as CSV, one line a content.

        A cell that a spreadsheet would run begins with an apostrophe.
        """
        return self._call(
            "GET", "/programs/{program_id}/funnel/export", bytes, path={"program_id": program_id}
        )

    def export_quiz(self, *, content_id: UUID | str, format: str) -> bytes:
        """Return a quiz's questions, with what is right, as a file in this format."""
        return self._call(
            "GET",
            "/contents/{content_id}/question-export",
            bytes,
            path={"content_id": content_id},
            query={"format": format},
        )

    def extend_invitation(
        self, *, invitation_id: UUID | str, body: models.ExtendInvitation | Json
    ) -> models.InvitationRow:
        """Set another due moment, with a note that is kept in the audit log.

        An invitation that expired opens again. A time limit that ran out moves to the same moment.
        409 `invitation_closed` when it was completed, declined or revoked.
        """
        return self._call(
            "PATCH",
            "/invitations/{invitation_id}",
            models.InvitationRow,
            path={"invitation_id": invitation_id},
            body=body,
        )

    def get_analysis(
        self,
        *,
        program_id: UUID | str,
        content_id: UUID | str,
        edition: int | None = None,
        counted: str | None = None,
    ) -> models.AnalysisOut:
        """Return the item analysis of a quiz: each question's figures and what they mean."""
        return self._call(
            "GET",
            "/programs/{program_id}/quizzes/{content_id}/analysis",
            models.AnalysisOut,
            path={"program_id": program_id, "content_id": content_id},
            query={"edition": edition, "counted": counted},
        )

    def get_asset(self, *, asset_id: UUID | str) -> models.Asset:
        """Return a media file: what it is, whether it is ready, where it is shown."""
        return self._call("GET", "/assets/{asset_id}", models.Asset, path={"asset_id": asset_id})

    def get_attempt(self, *, attempt_id: UUID | str) -> models.AttemptOut:
        """Return one of the caller's attempts; with its result once it is closed."""
        return self._call(
            "GET", "/attempts/{attempt_id}", models.AttemptOut, path={"attempt_id": attempt_id}
        )

    def get_audit_event(self, *, event_id: UUID | str) -> models.AuditEventDetail:
        """Return one event with everything that was written down, and the block that seals it."""
        return self._call(
            "GET", "/audit-events/{event_id}", models.AuditEventDetail, path={"event_id": event_id}
        )

    def get_audit_ledger(self, *, team: str) -> models.AuditLedger:
        """Return how far the log is sealed, and what the last verification found."""
        return self._call(
            "GET", "/teams/{team}/audit-ledger", models.AuditLedger, path={"team": team}
        )

    def get_content(self, *, content_id: UUID | str) -> models.Content:
        """Return a content of a draft with its body, for its author."""
        return self._call(
            "GET", "/contents/{content_id}", models.Content, path={"content_id": content_id}
        )

    def get_funnel(self, *, program_id: UUID | str) -> models.Funnel:
        """Return for each content how many reached, began and completed it, and how long it took."""
        return self._call(
            "GET", "/programs/{program_id}/funnel", models.Funnel, path={"program_id": program_id}
        )

    def get_key_changes(
        self, *, program_id: UUID | str, content_id: UUID | str
    ) -> models.KeyChanges:
        """Return what the latest edition of a quiz grades differently from earlier ones."""
        return self._call(
            "GET",
            "/programs/{program_id}/quizzes/{content_id}/key-changes",
            models.KeyChanges,
            path={"program_id": program_id, "content_id": content_id},
        )

    def get_member_accommodation(self, *, membership_id: UUID | str) -> models.Accommodations:
        """Return what a member has more than others in all trainings, and what they had before."""
        return self._call(
            "GET",
            "/memberships/{membership_id}/accommodation",
            models.Accommodations,
            path={"membership_id": membership_id},
        )

    def get_program(self, *, program_id: UUID | str) -> models.Program:
        """Return a program's draft, its outline and its rules."""
        return self._call(
            "GET", "/programs/{program_id}", models.Program, path={"program_id": program_id}
        )

    def get_publication(self, *, program_id: UUID | str) -> models.Publication:
        """Return every problem, every change and everybody whom the next edition would meet."""
        return self._call(
            "GET",
            "/programs/{program_id}/publication",
            models.Publication,
            path={"program_id": program_id},
        )

    def get_question(self, *, question_id: UUID | str) -> models.BankQuestionOut:
        """Return a question of the bank in its newest version, with its key."""
        return self._call(
            "GET",
            "/questions/{question_id}",
            models.BankQuestionOut,
            path={"question_id": question_id},
        )

    def get_receipt(self, *, attempt_id: UUID | str) -> models.CheckedReceipt:
        """Return the receipt of a submitted attempt, with the answers, which anybody can hash again.

        Hash the canonical JSON (RFC 8785) of `answers` by SHA-256: it is `answers_sha256`. 409
        `not_submitted` while the attempt is open.
        """
        return self._call(
            "GET",
            "/attempts/{attempt_id}/receipt",
            models.CheckedReceipt,
            path={"attempt_id": attempt_id},
        )

    def get_results(self, *, program_id: UUID | str) -> models.ProgramResults:
        """Return the program's quizzes with how they go, those of the latest edition first."""
        return self._call(
            "GET",
            "/programs/{program_id}/results",
            models.ProgramResults,
            path={"program_id": program_id},
        )

    def get_training(self, *, invitation_id: UUID | str) -> models.Training:
        """Return one of the caller's trainings with its outline, states and locks."""
        return self._call(
            "GET",
            "/trainings/{invitation_id}",
            models.Training,
            path={"invitation_id": invitation_id},
        )

    def get_training_accommodation(self, *, invitation_id: UUID | str) -> models.Accommodations:
        """Return what one training's person has more than others, and what they had before."""
        return self._call(
            "GET",
            "/invitations/{invitation_id}/accommodation",
            models.Accommodations,
            path={"invitation_id": invitation_id},
        )

    def get_training_content(
        self, *, invitation_id: UUID | str, content_id: UUID | str
    ) -> models.LearnerContent:
        """Return one content to its learner. A locked one's body is never sent.

        403 `content_locked` (reason, lock_code, unlocked_by, continue_with); 409 `not_started`,
        `training_paused` or `training_closed`.
        """
        return self._call(
            "GET",
            "/trainings/{invitation_id}/contents/{content_id}",
            models.LearnerContent,
            path={"invitation_id": invitation_id, "content_id": content_id},
        )

    def get_training_record(self, *, invitation_id: UUID | str) -> models.TrainingRecord:
        """Return one person's training: every content with time and attempts, and corrections."""
        return self._call(
            "GET",
            "/invitations/{invitation_id}/record",
            models.TrainingRecord,
            path={"invitation_id": invitation_id},
        )

    def get_upload(self, *, upload_id: UUID | str) -> models.Upload:
        """Return how far an upload is, for callers that do not speak tus."""
        return self._call(
            "GET", "/uploads/{upload_id}", models.Upload, path={"upload_id": upload_id}
        )

    def import_bank_questions(
        self, *, team: str, body: models.QuestionImport | Json, idempotency_key: str | None = None
    ) -> models.ImportReport:
        """Put a file's questions into the team's bank, or say what would become of each.

        413 `too_large`, 422 `questions_unreadable`.
        """
        return self._call(
            "POST",
            "/teams/{team}/question-imports",
            models.ImportReport,
            path={"team": team},
            body=body,
            idempotency_key=idempotency_key,
        )

    def import_questions(
        self,
        *,
        content_id: UUID | str,
        body: models.QuestionImport | Json,
        if_match: str | None = None,
        idempotency_key: str | None = None,
    ) -> models.ImportReport:
        """Add a file's questions at the end of a quiz's draft, or say what would become of each.

        409 `quiz_full`, 412 when the quiz changed, 413 `too_large`, 422 `questions_unreadable`.
        """
        return self._call(
            "POST",
            "/contents/{content_id}/question-imports",
            models.ImportReport,
            path={"content_id": content_id},
            body=body,
            headers={"If-Match": if_match},
            idempotency_key=idempotency_key,
        )

    def invite_member(
        self, *, team: str, body: models.MemberInput | Json, idempotency_key: str | None = None
    ) -> models.Member:
        """Invite an address to the team; an e-mail with a link follows."""
        return self._call(
            "POST",
            "/teams/{team}/members",
            models.Member,
            path={"team": team},
            body=body,
            idempotency_key=idempotency_key,
        )

    def list_abilities(self) -> models.Abilities:
        """Return everything that a role may be allowed to do, in words."""
        return self._call("GET", "/abilities", models.Abilities)

    def list_assets(
        self,
        *,
        team: str,
        limit: int | None = None,
        cursor: str | None = None,
        kind: str | None = None,
        q: str | None = None,
    ) -> models.AssetPage:
        """Return the team's media files, latest first."""
        return self._call(
            "GET",
            "/teams/{team}/assets",
            models.AssetPage,
            path={"team": team},
            query={"limit": limit, "cursor": cursor, "kind": kind, "q": q},
        )

    def list_audit_events(
        self,
        *,
        team: str,
        limit: int | None = None,
        cursor: str | None = None,
        actor: UUID | str | None = None,
        verb: str | None = None,
        subject_type: str | None = None,
        subject_id: UUID | str | None = None,
        from_: str | None = None,
        to: str | None = None,
        q: str | None = None,
    ) -> models.AuditLinePage:
        """Return who did what in the team, newest first. Reading is itself written down.

        `q` looks in names, reasons and words; an address or a request id is found as a whole.
        """
        return self._call(
            "GET",
            "/teams/{team}/audit-events",
            models.AuditLinePage,
            path={"team": team},
            query={
                "limit": limit,
                "cursor": cursor,
                "actor": actor,
                "verb": verb,
                "subject_type": subject_type,
                "subject_id": subject_id,
                "from": from_,
                "to": to,
                "q": q,
            },
        )

    def list_audit_verbs(self) -> models.AuditVerbs:
        """Return what the log may tell of, with the words it uses."""
        return self._call("GET", "/audit-verbs", models.AuditVerbs)

    def list_deliveries(
        self,
        *,
        endpoint_id: UUID | str,
        limit: int | None = None,
        cursor: str | None = None,
        status: str | None = None,
        event_type: str | None = None,
    ) -> models.DeliveryPage:
        """Return the endpoint's deliveries, the newest event first. They are kept for 30 days."""
        return self._call(
            "GET",
            "/webhook-endpoints/{endpoint_id}/deliveries",
            models.DeliveryPage,
            path={"endpoint_id": endpoint_id},
            query={"limit": limit, "cursor": cursor, "status": status, "event_type": event_type},
        )

    def list_editions(
        self, *, program_id: UUID | str, limit: int | None = None, cursor: str | None = None
    ) -> models.EditionPage:
        """Return the program's editions, latest first."""
        return self._call(
            "GET",
            "/programs/{program_id}/editions",
            models.EditionPage,
            path={"program_id": program_id},
            query={"limit": limit, "cursor": cursor},
        )

    def list_groups(
        self,
        *,
        team: str,
        limit: int | None = None,
        cursor: str | None = None,
        q: str | None = None,
    ) -> models.GroupPage:
        """Return the team's groups by name."""
        return self._call(
            "GET",
            "/teams/{team}/groups",
            models.GroupPage,
            path={"team": team},
            query={"limit": limit, "cursor": cursor, "q": q},
        )

    def list_marking_queue(
        self, *, team: str, limit: int | None = None, cursor: str | None = None
    ) -> models.MarkingQueue:
        """Return the answers that wait for the caller to mark, who waits longest first."""
        return self._call(
            "GET",
            "/teams/{team}/marking-queue",
            models.MarkingQueue,
            path={"team": team},
            query={"limit": limit, "cursor": cursor},
        )

    def list_members(
        self,
        *,
        team: str,
        limit: int | None = None,
        cursor: str | None = None,
        q: str | None = None,
        state: str | None = None,
        group: UUID | str | None = None,
        role: str | None = None,
    ) -> models.MemberPage:
        """Return the team's members by name; without `state`, those who are active or invited."""
        return self._call(
            "GET",
            "/teams/{team}/members",
            models.MemberPage,
            path={"team": team},
            query={
                "limit": limit,
                "cursor": cursor,
                "q": q,
                "state": state,
                "group": group,
                "role": role,
            },
        )

    def list_own_certificates(
        self, *, limit: int | None = None, cursor: str | None = None, team: str | None = None
    ) -> models.CertificateOutPage:
        """Return the caller's certificates, of all teams or of one (its slug), newest first."""
        return self._call(
            "GET",
            "/me/certificates",
            models.CertificateOutPage,
            query={"limit": limit, "cursor": cursor, "team": team},
        )

    def list_own_trainings(self, *, team: str) -> models.Dashboard:
        """Return everything that the caller learns in one team (its slug), and what to do next."""
        return self._call("GET", "/me/trainings", models.Dashboard, query={"team": team})

    def list_programs(
        self,
        *,
        team: str,
        limit: int | None = None,
        cursor: str | None = None,
        state: str | None = None,
        q: str | None = None,
    ) -> models.ProgramSummaryPage:
        """Return the team's programs, lately changed first."""
        return self._call(
            "GET",
            "/teams/{team}/programs",
            models.ProgramSummaryPage,
            path={"team": team},
            query={"limit": limit, "cursor": cursor, "state": state, "q": q},
        )

    def list_question_formats(self) -> models.QuestionFormats:
        """Return the formats that questions are read and written in."""
        return self._call("GET", "/question-formats", models.QuestionFormats)

    def list_question_tags(self, *, team: str, tag: str | None = None) -> models.BankTags:
        """Return how many questions a draw by these tags could take, and which tags those have."""
        return self._call(
            "GET",
            "/teams/{team}/question-tags",
            models.BankTags,
            path={"team": team},
            query={"tag": tag},
        )

    def list_question_versions(
        self, *, question_id: UUID | str, limit: int | None = None, cursor: str | None = None
    ) -> models.BankVersionOutPage:
        """Return what the question was, newest first. To restore one, send its body again."""
        return self._call(
            "GET",
            "/questions/{question_id}/versions",
            models.BankVersionOutPage,
            path={"question_id": question_id},
            query={"limit": limit, "cursor": cursor},
        )

    def list_questions(
        self,
        *,
        team: str,
        limit: int | None = None,
        cursor: str | None = None,
        q: str | None = None,
        tag: str | None = None,
        id: str | None = None,
        state: str | None = None,
    ) -> models.BankQuestionOutPage:
        """Return questions of the team's bank, lately changed first, that have all the tags."""
        return self._call(
            "GET",
            "/teams/{team}/questions",
            models.BankQuestionOutPage,
            path={"team": team},
            query={"limit": limit, "cursor": cursor, "q": q, "tag": tag, "id": id, "state": state},
        )

    def list_regradings(
        self,
        *,
        program_id: UUID | str,
        content_id: UUID | str,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> models.RegradingOutPage:
        """Return when past attempts at a quiz were graded again, newest first."""
        return self._call(
            "GET",
            "/programs/{program_id}/quizzes/{content_id}/regradings",
            models.RegradingOutPage,
            path={"program_id": program_id, "content_id": content_id},
            query={"limit": limit, "cursor": cursor},
        )

    def list_roles(self) -> models.Roles:
        """Return the roles that every team has, from the least to the most able."""
        return self._call("GET", "/roles", models.Roles)

    def list_roster(
        self,
        *,
        program_id: UUID | str,
        limit: int | None = None,
        cursor: str | None = None,
        status: str | None = None,
        q: str | None = None,
        group: UUID | str | None = None,
        view: str | None = None,
        sort: str | None = None,
    ) -> models.RosterRowPage:
        """Return who was invited to a program and how they do.

        The views `overdue` and `due_soon` look across the others: somebody in progress who is late is
        shown in both. Sorted by `urgency`, who is late comes first.
        """
        return self._call(
            "GET",
            "/programs/{program_id}/roster",
            models.RosterRowPage,
            path={"program_id": program_id},
            query={
                "limit": limit,
                "cursor": cursor,
                "status": status,
                "q": q,
                "group": group,
                "view": view,
                "sort": sort,
            },
        )

    def list_scopes(self) -> models.ScopeList:
        """Return every scope that a token can have, in words, in the order people are shown them."""
        return self._call("GET", "/scopes", models.ScopeList)

    def list_team_certificates(
        self,
        *,
        team: str,
        limit: int | None = None,
        cursor: str | None = None,
        q: str | None = None,
        state: str | None = None,
        program: UUID | str | None = None,
    ) -> models.CertificateOutPage:
        """Return what the team issued, newest first."""
        return self._call(
            "GET",
            "/teams/{team}/certificates",
            models.CertificateOutPage,
            path={"team": team},
            query={"limit": limit, "cursor": cursor, "q": q, "state": state, "program": program},
        )

    def list_team_roles(self, *, team: str) -> models.TeamRoles:
        """Return the roles of a team, built in and its own, with how many people hold each."""
        return self._call("GET", "/teams/{team}/roles", models.TeamRoles, path={"team": team})

    def list_timeline(
        self, *, invitation_id: UUID | str, limit: int | None = None, cursor: str | None = None
    ) -> models.TimelineLinePage:
        """Return what happened in one person's training, newest first."""
        return self._call(
            "GET",
            "/invitations/{invitation_id}/timeline",
            models.TimelineLinePage,
            path={"invitation_id": invitation_id},
            query={"limit": limit, "cursor": cursor},
        )

    def list_webhook_endpoints(
        self, *, team: str, limit: int | None = None, cursor: str | None = None
    ) -> models.WebhookEndpointPage:
        """Return the team's endpoints, the newest first."""
        return self._call(
            "GET",
            "/teams/{team}/webhook-endpoints",
            models.WebhookEndpointPage,
            path={"team": team},
            query={"limit": limit, "cursor": cursor},
        )

    def list_webhook_event_types(self) -> models.WebhookEventTypes:
        """Return every type of event with its words, its JSON schema and an example."""
        return self._call("GET", "/webhook-event-types", models.WebhookEventTypes)

    def open_training_content(
        self,
        *,
        invitation_id: UUID | str,
        content_id: UUID | str,
        idempotency_key: str | None = None,
    ) -> models.LearnerContent:
        """Open a content, which starts its own time limit, and return it. Again changes nothing.

        403 and 409 as for reading it.
        """
        return self._call(
            "POST",
            "/trainings/{invitation_id}/contents/{content_id}/openings",
            models.LearnerContent,
            path={"invitation_id": invitation_id, "content_id": content_id},
            idempotency_key=idempotency_key,
        )

    def preview(
        self,
        *,
        program_id: UUID | str,
        content_id: UUID | str,
        body: models.RegradingAsked | Json,
        idempotency_key: str | None = None,
    ) -> models.RegradingPreview:
        """Return whose result would rise by the latest keys, and change nothing.

        409 `newer_edition` or `nothing_to_regrade`.
        """
        return self._call(
            "POST",
            "/programs/{program_id}/quizzes/{content_id}/regrading-previews",
            models.RegradingPreview,
            path={"program_id": program_id, "content_id": content_id},
            body=body,
            idempotency_key=idempotency_key,
        )

    def preview_content(self, *, content_id: UUID | str) -> models.ContentPreview:
        """Return the draft's content as a learner would first meet it; nothing is recorded."""
        return self._call(
            "GET",
            "/contents/{content_id}/preview",
            models.ContentPreview,
            path={"content_id": content_id},
        )

    def preview_markdown(
        self,
        *,
        program_id: UUID | str,
        body: models.MarkdownInput | Json,
        idempotency_key: str | None = None,
    ) -> models.MarkdownPreview:
        """Return Markdown as the safe HTML that learners would read."""
        return self._call(
            "POST",
            "/programs/{program_id}/markdown-previews",
            models.MarkdownPreview,
            path={"program_id": program_id},
            body=body,
            idempotency_key=idempotency_key,
        )

    def publish_program(
        self,
        *,
        program_id: UUID | str,
        body: models.NewEdition | Json,
        if_match: str | None = None,
        idempotency_key: str | None = None,
    ) -> models.Edition:
        """Publish the draft as the next edition."""
        return self._call(
            "POST",
            "/programs/{program_id}/editions",
            models.Edition,
            path={"program_id": program_id},
            body=body,
            headers={"If-Match": if_match},
            idempotency_key=idempotency_key,
        )

    def put_answer(
        self, *, attempt_id: UUID | str, question_id: str, body: models.AnswerIn | Json
    ) -> models.AnswerSaved:
        """Save one answer as it is given; null clears it. A lower sequence changes nothing.

        409 `attempt_closed` after submission or the attempt's end (plus 5 seconds).
        """
        return self._call(
            "PUT",
            "/attempts/{attempt_id}/answers/{question_id}",
            models.AnswerSaved,
            path={"attempt_id": attempt_id, "question_id": question_id},
            body=body,
        )

    def put_mark(self, *, mark_id: UUID | str, body: models.NewMark | Json) -> models.MarkGiven:
        """Mark an answer; with the last one the attempt is graded and the person told.

        409 `claimed_by_other`, `already_marked` or `other_marker_needed`.
        """
        return self._call(
            "PUT", "/marks/{mark_id}", models.MarkGiven, path={"mark_id": mark_id}, body=body
        )

    def put_member_accommodation(
        self, *, membership_id: UUID | str, body: models.AccommodationIn | Json
    ) -> models.Accommodations:
        """Grant more time or attempts in all trainings that have no accommodation of their own.

        Attempts that are open get their extra time at once, and keep what time they have already.
        """
        return self._call(
            "PUT",
            "/memberships/{membership_id}/accommodation",
            models.Accommodations,
            path={"membership_id": membership_id},
            body=body,
        )

    def put_question(
        self, *, question_id: UUID | str, body: models.BankInput | Json, if_match: str | None = None
    ) -> models.BankQuestionOut:
        """Make this the question's next version. Quizzes and editions keep what they have.

        409 `question_archived`. Sending what is there already makes no version.
        """
        return self._call(
            "PUT",
            "/questions/{question_id}",
            models.BankQuestionOut,
            path={"question_id": question_id},
            body=body,
            headers={"If-Match": if_match},
        )

    def put_training_accommodation(
        self, *, invitation_id: UUID | str, body: models.AccommodationIn | Json
    ) -> models.Accommodations:
        """Grant more time or attempts in one training; it holds there instead of the default.

        An attempt that is open gets its extra time at once, and keeps what time it has already.
        """
        return self._call(
            "PUT",
            "/invitations/{invitation_id}/accommodation",
            models.Accommodations,
            path={"invitation_id": invitation_id},
            body=body,
        )

    def read_certificate(self, *, certificate_id: UUID | str) -> models.CertificateOut:
        """Return a certificate of one's own, or of a team whose certificates one may read."""
        return self._call(
            "GET",
            "/certificates/{certificate_id}",
            models.CertificateOut,
            path={"certificate_id": certificate_id},
        )

    def read_certificate_document(self, *, number: str) -> bytes:
        """Return the PDF as issued, to be shown.

        409 `document_damaged` when the stored file was lost or altered and cannot be drawn again.
        """
        return self._call("GET", "/verify/{number}/certificate.pdf", bytes, path={"number": number})

    def read_certificate_picture(self, *, number: str) -> bytes:
        """Return the certificate as a picture."""
        return self._call("GET", "/verify/{number}/picture.svg", bytes, path={"number": number})

    def read_delivery(self, *, delivery_id: UUID | str) -> models.DeliveryDetail:
        """Return a delivery with its body and its attempts, the newest first."""
        return self._call(
            "GET",
            "/deliveries/{delivery_id}",
            models.DeliveryDetail,
            path={"delivery_id": delivery_id},
        )

    def read_invitation(self, *, invitation_id: UUID | str) -> models.InvitationRow:
        """Return one invitation."""
        return self._call(
            "GET",
            "/invitations/{invitation_id}",
            models.InvitationRow,
            path={"invitation_id": invitation_id},
        )

    def read_invitation_link(self, *, token: str) -> models.InvitationLink:
        """Return what is offered, and what the caller may do with it. Changes nothing.

        404 for an unknown token; 410 `link_expired`, `link_revoked`, `link_declined`, or `link_used`
        unless the caller is who accepted it.
        """
        return self._call(
            "GET", "/invitation-links/{token}", models.InvitationLink, path={"token": token}
        )

    def read_me(self) -> models.Me:
        """Return who is signed in, their teams, and what they may do there. Sets the CSRF cookie."""
        return self._call("GET", "/me", models.Me)

    def read_member_link(self, *, token: str) -> models.MemberLink:
        """Return what the link offers. Looking never uses it up. Public, rate-limited."""
        return self._call("GET", "/member-links/{token}", models.MemberLink, path={"token": token})

    def read_openapi(self) -> Json:
        """Return this document: OpenAPI 3.1 of everything under /api/v1. Public."""
        return self._call("GET", "/openapi.json", dict)

    def read_overview(self, *, team: str) -> models.Overview:
        """Return what a manager should know today."""
        return self._call("GET", "/teams/{team}/overview", models.Overview, path={"team": team})

    def read_site(self) -> models.Site:
        """Return public facts about this server. Sets the CSRF cookie."""
        return self._call("GET", "/site", models.Site)

    def read_team(self, *, team: str) -> models.Team:
        """Return a team that the caller belongs to."""
        return self._call("GET", "/teams/{team}", models.Team, path={"team": team})

    def read_webhook_endpoint(self, *, endpoint_id: UUID | str) -> models.WebhookEndpoint:
        """Return an endpoint."""
        return self._call(
            "GET",
            "/webhook-endpoints/{endpoint_id}",
            models.WebhookEndpoint,
            path={"endpoint_id": endpoint_id},
        )

    def release(self, *, mark_id: UUID | str) -> None:
        """Let others read it; what somebody else has claimed stays theirs."""
        self._do("DELETE", "/marks/{mark_id}/claim", path={"mark_id": mark_id})

    def remind_invitee(
        self, *, invitation_id: UUID | str, idempotency_key: str | None = None
    ) -> models.InvitationRow:
        """Send a mail again to whoever has not finished; a link sent earlier stays valid.

        409 `reminded_recently` within ten minutes of the last one, `invitation_closed` when it is
        not open any more.
        """
        return self._call(
            "POST",
            "/invitations/{invitation_id}/reminder",
            models.InvitationRow,
            path={"invitation_id": invitation_id},
            idempotency_key=idempotency_key,
        )

    def remind_member(
        self, *, membership_id: UUID | str, idempotency_key: str | None = None
    ) -> models.Member:
        """Send the e-mail again with a new link; the earlier link ends."""
        return self._call(
            "POST",
            "/memberships/{membership_id}/reminder",
            models.Member,
            path={"membership_id": membership_id},
            idempotency_key=idempotency_key,
        )

    def remove_membership(self, *, membership_id: UUID | str, if_match: str | None = None) -> None:
        """End a membership at once; what the person did there stays on record."""
        self._do(
            "DELETE",
            "/memberships/{membership_id}",
            path={"membership_id": membership_id},
            headers={"If-Match": if_match},
        )

    def report_bank_export(
        self, *, team: str, format: str, q: str | None = None, tag: str | None = None
    ) -> models.ExportReport:
        """Return what questions of the bank would lose in a file of this format."""
        return self._call(
            "GET",
            "/teams/{team}/question-export-report",
            models.ExportReport,
            path={"team": team},
            query={"format": format, "q": q, "tag": tag},
        )

    def report_quiz_export(self, *, content_id: UUID | str, format: str) -> models.ExportReport:
        """Return what a quiz's questions would lose in a file of this format."""
        return self._call(
            "GET",
            "/contents/{content_id}/question-export-report",
            models.ExportReport,
            path={"content_id": content_id},
            query={"format": format},
        )

    def restore_program(self, *, program_id: UUID | str) -> models.Program:
        """Bring an archived program back as a draft."""
        return self._call(
            "DELETE",
            "/programs/{program_id}/archive",
            models.Program,
            path={"program_id": program_id},
        )

    def restore_question(self, *, question_id: UUID | str) -> models.BankQuestionOut:
        """Bring an archived question back into use."""
        return self._call(
            "DELETE",
            "/questions/{question_id}/archive",
            models.BankQuestionOut,
            path={"question_id": question_id},
        )

    def retry_delivery(
        self, *, delivery_id: UUID | str, idempotency_key: str | None = None
    ) -> models.DeliveryDetail:
        """Send a delivery again, now and under the same id; its schedule begins anew."""
        return self._call(
            "POST",
            "/deliveries/{delivery_id}/retry",
            models.DeliveryDetail,
            path={"delivery_id": delivery_id},
            idempotency_key=idempotency_key,
        )

    def retry_failed_deliveries(
        self,
        *,
        endpoint_id: UUID | str,
        body: models.RetriesInput | Json,
        idempotency_key: str | None = None,
    ) -> models.Retries:
        """Send again every failed delivery of events since a moment, in their order."""
        return self._call(
            "POST",
            "/webhook-endpoints/{endpoint_id}/retries",
            models.Retries,
            path={"endpoint_id": endpoint_id},
            body=body,
            idempotency_key=idempotency_key,
        )

    def revoke_certificate(
        self,
        *,
        certificate_id: UUID | str,
        body: models.Revocation | Json,
        idempotency_key: str | None = None,
    ) -> models.CertificateOut:
        """Revoke a certificate for good; its public page says so, and why.

        409 `already_revoked`.
        """
        return self._call(
            "POST",
            "/certificates/{certificate_id}/revocation",
            models.CertificateOut,
            path={"certificate_id": certificate_id},
            body=body,
            idempotency_key=idempotency_key,
        )

    def revoke_invitation(self, *, invitation_id: UUID | str, reason: str | None = None) -> None:
        """Take an open invitation back: its link and its training end at once.

        409 `invitation_closed` when it is not open any more.
        """
        self._do(
            "DELETE",
            "/invitations/{invitation_id}",
            path={"invitation_id": invitation_id},
            query={"reason": reason},
        )

    def rotate_webhook_secret(
        self,
        *,
        endpoint_id: UUID | str,
        body: models.SecretInput | Json,
        idempotency_key: str | None = None,
    ) -> models.WebhookEndpointWithSecret:
        """Give the endpoint a new secret, shown this once. For 24 hours both sign, unless told not."""
        return self._call(
            "POST",
            "/webhook-endpoints/{endpoint_id}/secret",
            models.WebhookEndpointWithSecret,
            path={"endpoint_id": endpoint_id},
            body=body,
            idempotency_key=idempotency_key,
        )

    def send_invitations(
        self,
        *,
        program_id: UUID | str,
        body: models.SendInvitations | Json,
        idempotency_key: str | None = None,
    ) -> models.SentInvitations:
        """Invite addresses and groups. Whoever cannot be invited is skipped, with the reason.

        409 `program_not_published`. A mail with a personal link follows to each address.
        """
        return self._call(
            "POST",
            "/programs/{program_id}/invitations",
            models.SentInvitations,
            path={"program_id": program_id},
            body=body,
            idempotency_key=idempotency_key,
        )

    def set_group_members(
        self,
        *,
        group_id: UUID | str,
        body: models.GroupMembersInput | Json,
        if_match: str | None = None,
    ) -> models.Group:
        """Make exactly these memberships the group's."""
        return self._call(
            "PUT",
            "/groups/{group_id}/members",
            models.Group,
            path={"group_id": group_id},
            body=body,
            headers={"If-Match": if_match},
        )

    def start_training(
        self, *, invitation_id: UUID | str, idempotency_key: str | None = None
    ) -> models.Training:
        """Start the training: pins the latest edition, starts the program's time limit.

        Starting again changes nothing. 409 `training_paused` or `training_closed`.
        """
        return self._call(
            "POST",
            "/trainings/{invitation_id}/starts",
            models.Training,
            path={"invitation_id": invitation_id},
            idempotency_key=idempotency_key,
        )

    def test_webhook_endpoint(
        self, *, endpoint_id: UUID | str, idempotency_key: str | None = None
    ) -> models.DeliveryDetail:
        """Send a `webhook.test` event to the endpoint, once, whatever it hears otherwise."""
        return self._call(
            "POST",
            "/webhook-endpoints/{endpoint_id}/test",
            models.DeliveryDetail,
            path={"endpoint_id": endpoint_id},
            idempotency_key=idempotency_key,
        )

    def unpublish_program(self, *, program_id: UUID | str) -> models.Program:
        """Take the program back to draft: nobody may start it, people in progress pause."""
        return self._call(
            "DELETE",
            "/programs/{program_id}/publication",
            models.Program,
            path={"program_id": program_id},
        )

    def verify_audit_ledger(
        self, *, team: str, idempotency_key: str | None = None
    ) -> models.AuditLedger:
        """Have the whole chain verified now; `check` of the ledger is newer when it is done."""
        return self._call(
            "POST",
            "/teams/{team}/audit-ledger/verifications",
            models.AuditLedger,
            path={"team": team},
            idempotency_key=idempotency_key,
        )

    def verify_certificate(self, *, number: str) -> models.Verification:
        """Say whether a number is genuine, revoked or expired, and what it certifies.

        Case, spaces, dashes and look-alikes are forgiven. 422 for what is no number, 404
        `certificate_unknown` for one that was never issued.
        """
        return self._call("GET", "/verify/{number}", models.Verification, path={"number": number})

"use client";

import { NumberField } from "@/ui/number-field";
import { useBuilder } from "../builder/context";
import { Setting } from "./setting";

/** How long certificates hold, and when people are invited again. */
export function CertificateRules() {
  const { program, changeProgram, editable } = useBuilder();
  const months = program.certificate_validity_months;
  return (
    <>
      <Setting label="Certificate" note={months === null ? "Empty: it never expires." : undefined}>
        <NumberField
          size="s"
          value={months}
          onValueChange={(value) => changeProgram({ certificate_validity_months: value })}
          min={1}
          max={600}
          unit="months valid"
          disabled={!editable}
        />
      </Setting>
      {months !== null && (
        <Setting
          label="Invite again"
          note={
            program.recertify_lead_days === null ? "Empty: nobody is invited again." : undefined
          }
        >
          <NumberField
            size="s"
            value={program.recertify_lead_days}
            onValueChange={(value) => changeProgram({ recertify_lead_days: value })}
            min={1}
            max={365}
            unit="days before it ends"
            disabled={!editable}
          />
        </Setting>
      )}
    </>
  );
}

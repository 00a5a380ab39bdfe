interface Props {
  name: string;
  /** One that no longer counts says so across itself; its badge says it to a screen reader. */
  state?: string;
}

/** A certificate as it stands on a shelf: enough to be recognised, the rest is its page. */
export function CertificateMiniature({ name, state }: Props) {
  const over = state === "revoked" || state === "expired" ? state : null;
  return (
    <svg
      viewBox="0 0 148 104"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
      className="block w-full bg-[oklch(1_0_0)] text-[oklch(0.46_0.09_165)] shadow-[0_0_0_1px_var(--line),0_6px_10px_-6px_oklch(0.2_0.02_170/0.25)]"
    >
      <g opacity={over ? 0.35 : undefined}>
        <rect x="4.5" y="4.5" width="139" height="95" strokeWidth="0.8" />
        <rect
          x="6.5"
          y="6.5"
          width="135"
          height="91"
          strokeWidth="1.8"
          strokeDasharray="1 1.2"
          opacity="0.55"
        />
        <rect x="8.5" y="8.5" width="131" height="87" strokeWidth="0.5" />
        <path d="M48 23h52" strokeWidth="1" opacity="0.5" />
        <text
          x="74"
          y="46"
          textAnchor="middle"
          fill="oklch(0.22 0.012 170)"
          stroke="none"
          fontSize={name.length > 18 ? 9 : 12}
          fontWeight={500}
          className="font-read"
          textLength={name.length > 24 ? 118 : undefined}
          lengthAdjust="spacingAndGlyphs"
        >
          {name}
        </text>
        <path d="M42 54h64M54 60h40" strokeWidth="1" opacity="0.45" />
        <path d="M18 82h30M62 82h30" strokeWidth="0.7" opacity="0.6" />
        <circle cx="118" cy="77" r="9" strokeWidth="2.4" strokeDasharray="0.9 0.9" opacity="0.8" />
        <circle cx="118" cy="77" r="6" strokeWidth="0.7" />
      </g>
      {over && (
        <g
          className={over === "revoked" ? "text-[oklch(0.5_0.17_27)]" : "text-[oklch(0.48_0.1_70)]"}
        >
          <rect x="0" y="38" width="148" height="28" fill="oklch(1 0 0)" stroke="none" />
          <path d="M0 38h148M0 66h148" strokeWidth="1.5" />
          <text
            x="74"
            y="57"
            textAnchor="middle"
            fill="currentColor"
            stroke="none"
            fontSize={15}
            fontWeight={650}
          >
            {over === "revoked" ? "Revoked" : "Expired"}
          </text>
        </g>
      )}
    </svg>
  );
}

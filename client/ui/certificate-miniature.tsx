/** A certificate as it stands on a shelf: enough to be recognised, the rest is its page. */
export function CertificateMiniature({ name }: { name: string }) {
  return (
    <svg
      viewBox="0 0 148 104"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
      className="block w-full bg-[oklch(1_0_0)] text-[oklch(0.46_0.09_165)] shadow-[0_0_0_1px_var(--line),0_6px_10px_-6px_oklch(0.2_0.02_170/0.25)]"
    >
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
    </svg>
  );
}

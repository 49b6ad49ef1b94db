import type { ReactNode } from 'react';

/** One part of the settings: its name, what it is for, the thing to do. */
export function SettingsPart({
  title,
  hint,
  action,
  children,
}: {
  readonly title: string;
  readonly hint: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="settings-part">
      <div className="settings-head">
        <div>
          <h2>{title}</h2>
          <p className="quiet">{hint}</p>
        </div>
        {action}
      </div>
      {children}
    </section>
  );
}

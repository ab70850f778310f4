/** How the app looks and speaks on this phone. Each choice holds at once and is kept. */
import { useState, type ReactNode } from 'react';
import { languages, type Language } from '../../../i18n/language.ts';
import type { KeyIn, Words } from '../../../i18n/keys.ts';
import { setLanguage, useLanguage, useWords } from '../../../i18n/words.ts';
import {
  TEXT_SCALES,
  type Appearance,
  type TextScale,
  type Theme,
} from '../../../ui/applyAppearance.ts';
import type { IconName } from '../../../ui/icons/iconName.ts';
import { PickCards } from '../../../ui/PickCards.tsx';
import { Row } from '../../../ui/Row.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import { chooseAppearance, keptAppearance } from '../../parts/appearance.ts';
import { showToast } from '../../parts/toasts.tsx';

interface SettingProps<V extends string> {
  readonly icon: IconName;
  readonly title: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly title: ReactNode }[];
  readonly onChange: (value: V) => void;
}

/** A row that shows what is chosen, and a sheet to choose another. */
function Setting<V extends string>({ icon, title, value, options, onChange }: SettingProps<V>) {
  const common = useWords('common');
  const [isOpen, setOpen] = useState(false);
  const chosen = options.find((option) => option.value === value);
  return (
    <>
      <Row
        plain
        icon={icon}
        title={title}
        end={<span className="t-sm dim">{chosen?.title}</span>}
        onClick={() => setOpen(true)}
      />
      <Sheet
        open={isOpen}
        title={title}
        closeLabel={common('action.close')}
        onClose={() => setOpen(false)}
      >
        <PickCards label={title} options={options} value={value} onChange={onChange} />
      </Sheet>
    </>
  );
}

export function LanguageSetting() {
  const t = useWords('me');
  const common = useWords('common');
  const language = useLanguage();
  const change = (chosen: Language) => {
    setLanguage(chosen).catch(() => showToast({ message: t('languageFailed') }));
  };
  const options = languages.map((value) => ({
    value,
    title: <span lang={value}>{common(`language.${value}`)}</span>,
  }));
  return (
    <Setting
      icon="globe"
      title={common('language.label')}
      value={language}
      options={options}
      onChange={change}
    />
  );
}

export interface AppearanceSettingProps {
  readonly appearance: Appearance;
  readonly onChange: (appearance: Appearance) => void;
}

/** The appearance on screen, and how to change it for good. */
export function useAppearance(): AppearanceSettingProps {
  const [appearance, setAppearance] = useState(keptAppearance);
  const onChange = (chosen: Appearance) => {
    chooseAppearance(chosen);
    setAppearance(chosen);
  };
  return { appearance, onChange };
}

export function ThemeSetting({ appearance, onChange }: AppearanceSettingProps) {
  const common = useWords('common');
  const options = (['system', 'light', 'dark'] as const).map((value: Theme) => ({
    value,
    title: common(value === 'system' ? 'theme.auto' : `theme.${value}`),
  }));
  return (
    <Setting
      icon="moon"
      title={common('theme.label')}
      value={appearance.theme}
      options={options}
      onChange={(theme) => onChange({ ...appearance, theme })}
    />
  );
}

export function TextSizeSetting({ appearance, onChange }: AppearanceSettingProps) {
  const t = useWords('me');
  const options = TEXT_SCALES.map((scale) => ({ value: nameOf(scale), title: t(sizeKeys[scale]) }));
  const choose = (name: string) => {
    const textScale = TEXT_SCALES.find((scale) => nameOf(scale) === name);
    if (textScale !== undefined) onChange({ ...appearance, textScale });
  };
  return (
    <Setting
      icon="textSize"
      title={t('textSize')}
      value={nameOf(appearance.textScale)}
      options={options}
      onChange={choose}
    />
  );
}

const nameOf = (scale: TextScale): string => String(scale);

const sizeKeys = {
  1: 'textSizes.usual',
  1.15: 'textSizes.larger',
  1.3: 'textSizes.large',
  1.5: 'textSizes.huge',
  2: 'textSizes.double',
} as const satisfies { readonly [S in TextScale]: KeyIn<Words['me']> };

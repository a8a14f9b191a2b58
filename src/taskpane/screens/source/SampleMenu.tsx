import { Menu, MenuButton, MenuItem, MenuTrigger } from "@fluentui/react-components";
import { useDesk } from "../../desk";
import { SAMPLE_EN } from "../../samples/en.data";
import { SAMPLE_ZH } from "../../samples/zh.data";
import { MenuBox } from "../../parts/MenuBox";
import { useVoice } from "../../strings/say";

/** Each language is named in itself: whoever looks for it can read it. */
const SAMPLES = [
  { lang: "en", name: "English", text: SAMPLE_EN },
  { lang: "zh-Hans", name: "中文", text: SAMPLE_ZH },
];

export function SampleMenu() {
  const { dispatch } = useDesk();
  const { say } = useVoice();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small">{say("source.sample")}</MenuButton>
      </MenuTrigger>
      <MenuBox>
        {SAMPLES.map(({ lang, name, text }) => (
          <MenuItem key={lang} lang={lang} onClick={() => dispatch({ act: "text", text, opensReview: true })}>
            {name}
          </MenuItem>
        ))}
      </MenuBox>
    </Menu>
  );
}

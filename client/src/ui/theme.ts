import { createTheme } from "@mantine/core";

/** What Mantine's components have in common here; their colours are in page.css. */
export const THEME = createTheme({
  defaultRadius: 0,
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: "md" } },
    TextInput: { defaultProps: { size: "md" } },
    NativeSelect: { defaultProps: { size: "md" } },
    Textarea: { defaultProps: { size: "md" } },
    NumberInput: { defaultProps: { size: "md" } },
    Checkbox: { defaultProps: { size: "md" } },
    Switch: { defaultProps: { size: "md" } },
    RadioGroup: { defaultProps: { size: "md" } },
    CheckboxGroup: { defaultProps: { size: "md" } },
    Radio: { defaultProps: { size: "md" } },
  },
});

export * from "./dates";
export * from "./due";
export * from "./durations";
export { intlLocale, type Moment, type Place } from "./intl";
export * from "./numbers";

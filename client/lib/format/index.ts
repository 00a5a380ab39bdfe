export * from "./dates";
export * from "./due";
export * from "./durations";
export { dayNumber, type Moment, type Place } from "./intl";
export * from "./numbers";

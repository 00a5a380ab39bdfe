export { BuilderSkeleton as default } from "@/features/programs/builder/builder-skeleton";

export { PageSkeleton as default } from "@/ui/page-skeleton";

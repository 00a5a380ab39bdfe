export { LessonSkeleton as default } from "@/features/learning/lesson-skeleton";
